using WireMock.Matchers;

namespace WireMock.RequestBuilders;

/// <summary>Conditions on the headers.</summary>
public interface IHeadersRequestBuilder : IParamsRequestBuilder
{
    IRequestBuilder WithHeader(
        string name, string pattern, bool ignoreCase = true, MatchBehaviour matchBehaviour = MatchBehaviour.AcceptOnMatch);
}
