namespace Sav.Platform.Dataverse.Storage;

/// <summary>
/// Keeps a second process away from the store: it would number rows and run system jobs a second time. The operating system lets go of
/// the lock when the process ends, however it ends.
/// </summary>
internal sealed class StoreLock : IDisposable
{
    private readonly FileStream _file;

    public StoreLock(string storeFile)
    {
        try
        {
            _file = new FileStream(storeFile + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException exception) when (exception is not DirectoryNotFoundException)
        {
            throw new InvalidOperationException(
                $"The store '{storeFile}' is in use. Close the process that has it open, or choose another file.", exception);
        }
    }

    public void Dispose() => _file.Dispose();
}
