namespace Sav.Hub;

/// <summary>
/// The person at the keyboard asked for something that cannot be done. The message is one line that names what was given and the
/// remedy; the command prints it and ends with exit status 2, having changed nothing.
/// </summary>
public sealed class UsageException(string message, Exception? inner = null) : Exception(message, inner);
