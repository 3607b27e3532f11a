using System.Text;
using Microsoft.AspNetCore.Http;
using Sav.Platform.Dataverse.Faults;
using Sav.Platform.Dataverse.WebApi;

namespace Sav.Platform.Dataverse.Tests.WebApi;

public sealed class ErrorStatusTests
{
    [Theory]
    [InlineData(ErrorCodes.ObjectDoesNotExist, 404)]
    [InlineData(ErrorCodes.RecordNotFoundByEntityKey, 404)]
    [InlineData(ErrorCodes.ConcurrencyVersionMismatch, 412)]
    [InlineData(ErrorCodes.DuplicateRecordEntityKey, 412)]
    [InlineData(ErrorCodes.DuplicateRecord, 412)]
    [InlineData(ErrorCodes.PrivilegeDenied, 403)]
    [InlineData(unchecked((int)0x80048306), 403)]
    [InlineData(unchecked((int)0x80042f09), 403)]
    [InlineData(unchecked((int)0x80041d1f), 403)]
    [InlineData(unchecked((int)0x8004f502), 403)]
    [InlineData(unchecked((int)0x8004f507), 403)]
    [InlineData(ErrorCodes.SdkMessageNotSupportedOnServer, 501)]
    [InlineData(ErrorCodes.Unexpected, 500)]
    [InlineData(ErrorCodes.RequiredFieldMissing, 400)]
    [InlineData(ErrorCodes.IsvAborted, 400)]
    [InlineData(unchecked((int)0x80072321), 429)]
    [InlineData(unchecked((int)0x80072322), 429)]
    [InlineData(unchecked((int)0x80072326), 429)]
    public async Task RunAsync_Fault_HasItsStatus(int code, int status)
    {
        var (found, body, _) = await AnswerAsync(Fault.Of(code, "words"));

        Assert.Equal(status, found);
        Assert.Equal($"{{\"error\":{{\"code\":\"0x{code:x8}\",\"message\":\"words\"}}}}", body);
    }

    [Fact]
    public async Task RunAsync_TooManyRequests_SaysWhenToComeBack()
    {
        var fault = Fault.Of(unchecked((int)0x80072322), "Number of requests exceeded the limit of 6000 over time window of 300 seconds.");
        fault.Detail.ErrorDetails["Retry-After"] = TimeSpan.FromSeconds(41.2);

        Assert.Equal("42", (await AnswerAsync(fault)).RetryAfter);
    }

    [Fact]
    public async Task RunAsync_BodyAboveTheServersLimit_IsTooLarge() =>
        Assert.Equal(413, (await AnswerAsync(new BadHttpRequestException("Request body too large.", 413))).Status);

    [Fact]
    public async Task RunAsync_AnythingElse_IsAnUnexpectedError()
    {
        var (status, body, _) = await AnswerAsync(new InvalidOperationException("no"));

        Assert.Equal(500, status);
        Assert.Contains("0x80040216", body, StringComparison.Ordinal);
    }

    private static async Task<(int Status, string Body, string RetryAfter)> AnswerAsync(Exception failure)
    {
        using var body = new MemoryStream();
        var context = new DefaultHttpContext { Response = { Body = body } };
        await ErrorResponse.RunAsync(context, () => throw failure);
        return (context.Response.StatusCode, Encoding.UTF8.GetString(body.ToArray()), context.Response.Headers.RetryAfter.ToString());
    }
}
