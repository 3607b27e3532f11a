namespace Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

/// <summary>Whether a trigger hands over one item or a batch.</summary>
public enum Cardinality
{
    Many = 0,
    One = 1,
}
