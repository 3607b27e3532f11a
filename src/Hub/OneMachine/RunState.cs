using System.Text.Json.Serialization;

namespace Sav.Hub.OneMachine;

/// <summary>What a store remembers of the run that it belongs to, so that an interrupted run can go on.</summary>
/// <param name="Data">Folder of the public data; null for the sample organisation.</param>
/// <param name="Seed">Seed of every seeded rule.</param>
/// <param name="Cases">Number of cases wanted; null for all.</param>
/// <param name="Imported">Whether customers, articles, equipment and contracts are complete.</param>
public sealed record RunState(string? Data, int Seed, int? Cases, bool Imported)
{
    /// <summary>What goes wrong on purpose.</summary>
    [JsonConverter(typeof(JsonStringEnumConverter<FaultLevel>))]
    public FaultLevel Faults { get; init; }
}
