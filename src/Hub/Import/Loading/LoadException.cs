namespace Sav.Hub.Import;

/// <summary>
/// A system refused what was to be loaded into it. The message is one line that names the system, the row and the reason. What was
/// written before stays; loading again goes on from there.
/// </summary>
public sealed class LoadException(string message, Exception? inner = null) : Exception(message.ReplaceLineEndings(" "), inner);
