namespace Sav.Functions.Gateways;

/// <summary>How the other system took a request. Anything unclear is an exception instead.</summary>
public abstract record GatewayAnswer
{
    private GatewayAnswer()
    {
    }

    /// <summary>There is a document, made now or by an earlier request with the same key.</summary>
    public sealed record Accepted(string DocumentNumber) : GatewayAnswer;

    /// <summary>A refusal that no repetition can change.</summary>
    /// <param name="Code">Such as <c>customer_blocked</c> (docs/erp-api.md), or <c>http_403</c> where the system gave none.</param>
    /// <param name="Detail">The system's own words.</param>
    public sealed record Refused(string Code, string Detail) : GatewayAnswer;
}
