using System.Text;

namespace WireMock.ResponseBuilders;

/// <summary>The body of the answer. As in the genuine server, no content type is set by itself.</summary>
public interface IBodyResponseBuilder : IDelayResponseBuilder
{
    IResponseBuilder WithBody(string body, string destination = BodyDestinationFormat.SameAsSource, Encoding encoding = null);

    IResponseBuilder WithBodyAsJson(object body, Encoding encoding = null, bool? indented = null);
}
