using Sav.Platform.ServiceBus.Messages;

namespace Sav.Platform.ServiceBus.Filters;

/// <summary>A value computed for one message; null where it is unknown, or NULL, which is the same to every operator.</summary>
internal delegate object? SqlOperand(MessageContent message);
