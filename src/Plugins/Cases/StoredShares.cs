using System.Runtime.Serialization;
using Sav.Domain.Coverage;

namespace Sav.Plugins.Cases;

/// <summary>What a source pays of each cost category in percent, as a decision's JSON has it.</summary>
[DataContract]
public sealed class StoredShares
{
    [DataMember(Name = "labour", IsRequired = true)]
    public decimal Labour { get; set; }

    [DataMember(Name = "travel", IsRequired = true)]
    public decimal Travel { get; set; }

    [DataMember(Name = "parts", IsRequired = true)]
    public decimal Parts { get; set; }

    [DataMember(Name = "assistance", IsRequired = true)]
    public decimal Assistance { get; set; }

    public CoverageShares ToShares() => new() { Labour = Labour, Travel = Travel, Parts = Parts, Assistance = Assistance };
}
