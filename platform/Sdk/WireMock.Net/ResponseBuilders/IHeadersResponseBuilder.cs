namespace WireMock.ResponseBuilders;

/// <summary>The headers of the answer.</summary>
public interface IHeadersResponseBuilder : IBodyResponseBuilder
{
    IResponseBuilder WithHeader(string name, params string[] values);
}
