namespace Sav.Platform.ServiceBus.Entities;

/// <summary>How Azure writes the address of a subscription and of a dead-letter sub-queue.</summary>
internal static class EntityPath
{
    public static string Subscription(string topic, string subscription) => $"{topic}/Subscriptions/{subscription}";

    public static string DeadLetters(string path) => $"{path}/$DeadLetterQueue";
}
