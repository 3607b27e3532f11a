using WireMock.Matchers;

namespace WireMock.RequestBuilders;

/// <summary>Conditions on the path.</summary>
public interface IUrlAndPathRequestBuilder : IMethodRequestBuilder
{
    IRequestBuilder WithPath(params string[] paths);

    IRequestBuilder WithPath(MatchBehaviour matchBehaviour, params string[] paths);
}
