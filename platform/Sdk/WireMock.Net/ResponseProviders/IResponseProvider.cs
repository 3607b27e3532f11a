namespace WireMock.ResponseProviders;

/// <summary>Makes the answer to a request; built with <see cref="ResponseBuilders.Response"/>.</summary>
public interface IResponseProvider
{
}
