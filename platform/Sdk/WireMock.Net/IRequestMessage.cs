using System.Collections.Generic;
using WireMock.Types;

namespace WireMock;

/// <summary>A request as the server received it.</summary>
public interface IRequestMessage
{
    string Url { get; }

    string Path { get; }

    string Method { get; }

    IDictionary<string, WireMockList<string>> Headers { get; }

    IDictionary<string, WireMockList<string>> Query { get; }

    string RawQuery { get; }

    string Body { get; }

    byte[] BodyAsBytes { get; }
}
