using WireMock.Matchers;
using WireMock.Matchers.Request;

namespace WireMock.RequestBuilders;

/// <summary>Conditions on the query.</summary>
public interface IParamsRequestBuilder : IRequestMatcher
{
    IRequestBuilder WithParam(string key, MatchBehaviour matchBehaviour = MatchBehaviour.AcceptOnMatch);

    IRequestBuilder WithParam(string key, params string[] values);
}
