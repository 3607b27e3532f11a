using Sav.Platform.ServiceBus.Messages;

namespace Sav.Platform.ServiceBus.Filters;

/// <summary>A literal, or the value of a property of one message; null where the message lacks it.</summary>
internal delegate object? SqlOperand(MessageContent message);
