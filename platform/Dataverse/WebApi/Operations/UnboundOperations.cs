using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Sav.Platform.Dataverse.WebApi.Writing;

namespace Sav.Platform.Dataverse.WebApi.Operations;

/// <summary>The functions and actions that are bound to no table: WhoAmI, CloseIncident.</summary>
internal static class UnboundOperations
{
    public static IReadOnlyList<string> Functions { get; } = ["WhoAmI"];

    public static IReadOnlyList<string> Actions { get; } = ["CloseIncident"];

    /// <summary>The name of the operation that an address calls, or null.</summary>
    public static string? NameIn(string address)
    {
        var name = address.EndsWith("()", StringComparison.Ordinal) ? address[..^2] : address;
        return Functions.Contains(name) || Actions.Contains(name) ? name : null;
    }

    /// <exception cref="WebApiException">A function is called with GET, an action with POST.</exception>
    public static async Task<WritePlan> PlanAsync(ApiCall call, string name)
    {
        var method = Functions.Contains(name) ? HttpMethods.Get : HttpMethods.Post;
        if (call.Context.Request.Method != method)
        {
            throw WebApiException.WrongMethod(call.Context.Request.Method);
        }

        return name == "WhoAmI"
            ? WritePlan.Of(new WhoAmIRequest(), response => AnswerAsync(call.Context, (WhoAmIResponse)response))
            : WritePlan.Of(await ReadCloseAsync(call), _ => ODataResponse.NoContent(call.Context));
    }

    private static Task AnswerAsync(HttpContext context, WhoAmIResponse answer) => ODataResponse.WriteAsync(context, writer =>
    {
        writer.WriteString("@odata.context", $"{ODataResponse.BaseAddress(context)}/$metadata#Microsoft.Dynamics.CRM.WhoAmIResponse");
        writer.WriteString("BusinessUnitId", answer.BusinessUnitId);
        writer.WriteString("UserId", answer.UserId);
        writer.WriteString("OrganizationId", answer.OrganizationId);
    });

    private static async Task<OrganizationRequest> ReadCloseAsync(ApiCall call)
    {
        using var body = await RequestBody.ReadAsync(call.Context.Request, call.Context.RequestAborted);
        var table = call.Metadata.FindTable("incidentresolution")!;
        if (!body.RootElement.TryGetProperty("IncidentResolution", out var resolution) || resolution.ValueKind != JsonValueKind.Object
            || !body.RootElement.TryGetProperty("Status", out var status) || !status.TryGetInt32(out var number))
        {
            throw WebApiException.BadPayload(
                "CloseIncident needs the parameters 'IncidentResolution', an object with 'incidentid@odata.bind', and 'Status', a number.");
        }

        return new CloseIncidentRequest
        {
            IncidentResolution = new RowReader(call.Metadata, table, call.Created).Read(resolution).Row, Status = new OptionSetValue(number),
        };
    }
}
