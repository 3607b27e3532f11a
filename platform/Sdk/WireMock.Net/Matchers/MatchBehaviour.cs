namespace WireMock.Matchers;

/// <summary>Whether a match accepts the request or rejects it.</summary>
public enum MatchBehaviour
{
    AcceptOnMatch,
    RejectOnMatch,
}
