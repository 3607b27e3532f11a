using System.Security.Cryptography;
using System.Text.Json;

namespace Sav.Platform.ServiceBus;

/// <summary>
/// Queues, topics and subscriptions of a namespace, as written in the <c>config.json</c> of Microsoft's Service Bus emulator
/// (https://learn.microsoft.com/azure/service-bus-messaging/test-locally-with-service-bus-emulator).
/// </summary>
public sealed class Topology
{
    internal Topology(string @namespace, IReadOnlyList<QueueSettings> queues, IReadOnlyList<TopicSettings> topics, string fingerprint = "")
    {
        Fingerprint = fingerprint;
        Namespace = @namespace;
        Queues = queues;
        Topics = topics;
    }

    /// <summary>Name of the namespace.</summary>
    public string Namespace { get; }

    /// <summary>The queues, in the order of the file.</summary>
    public IReadOnlyList<QueueSettings> Queues { get; }

    /// <summary>The topics, in the order of the file.</summary>
    public IReadOnlyList<TopicSettings> Topics { get; }

    /// <summary>Tells whether two processes were given the same file.</summary>
    internal string Fingerprint { get; }

    /// <summary>Reads and checks a topology.</summary>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="InvalidDataException">The file is not JSON, or a member is unknown, missing or out of range; the text names the
    /// file, the member and the remedy.</exception>
    public static Topology Load(string configJsonFile)
    {
        if (!File.Exists(configJsonFile))
        {
            throw new FileNotFoundException(
                $"The Service Bus topology '{configJsonFile}' does not exist. Name a config.json of the Service Bus emulator.",
                configJsonFile);
        }

        try
        {
            var bytes = File.ReadAllBytes(configJsonFile);
            using var document = JsonDocument.Parse(bytes);
            var fingerprint = Convert.ToHexStringLower(SHA256.HashData(bytes));
            return TopologyReader.Read(new ConfigNode(document.RootElement, configJsonFile, ""), fingerprint);
        }
        catch (JsonException malformed)
        {
            throw new InvalidDataException(
                $"The Service Bus topology '{configJsonFile}' is not valid JSON, line {malformed.LineNumber + 1}: {malformed.Message}",
                malformed);
        }
    }
}
