using Sav.Platform.ServiceBus.Messages;

namespace Sav.Platform.ServiceBus.Filters;

/// <summary>True, false, or unknown (null) for one message.</summary>
internal delegate bool? SqlCondition(MessageContent message);
