namespace WireMock.ResponseBuilders;

/// <summary>Builds the answer to a request.</summary>
public interface IResponseBuilder : IStatusCodeResponseBuilder
{
}
