namespace WireMock.ResponseBuilders;

/// <summary>How a body is written.</summary>
public static class BodyDestinationFormat
{
    public const string SameAsSource = "SameAsSource";
}
