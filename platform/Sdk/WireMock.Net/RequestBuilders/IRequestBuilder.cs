namespace WireMock.RequestBuilders;

/// <summary>Builds the condition that a request must meet.</summary>
public interface IRequestBuilder : IUrlAndPathRequestBuilder
{
}
