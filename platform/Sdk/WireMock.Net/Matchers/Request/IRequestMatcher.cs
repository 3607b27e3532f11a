namespace WireMock.Matchers.Request;

/// <summary>A condition on a request; built with <see cref="RequestBuilders.Request"/>.</summary>
public interface IRequestMatcher
{
}
