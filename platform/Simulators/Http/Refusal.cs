namespace Sav.Platform.Simulators.Http;

/// <summary>Why a request is not done: RFC 9457 with the member <c>code</c> of docs/erp-api.md.</summary>
internal sealed record Refusal(int Status, string Code, string Detail)
{
    public static Refusal Malformed(string detail) => new(StatusCodes.Status400BadRequest, "malformed", detail);

    public static Refusal NotFound(string code, string detail) => new(StatusCodes.Status404NotFound, code, detail);

    public static Refusal Unacceptable(string code, string detail) => new(StatusCodes.Status422UnprocessableEntity, code, detail);

    public IResult ToResult() => Results.Problem(
        Detail, statusCode: Status, extensions: new Dictionary<string, object?> { ["code"] = Code });
}
