using System.Net;

namespace WireMock.ResponseBuilders;

/// <summary>The status of the answer.</summary>
public interface IStatusCodeResponseBuilder : IHeadersResponseBuilder
{
    IResponseBuilder WithStatusCode(int code);

    IResponseBuilder WithStatusCode(HttpStatusCode code);

    IResponseBuilder WithSuccess();

    IResponseBuilder WithNotFound();
}
