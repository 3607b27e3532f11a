using Microsoft.AspNetCore.Http;
using Sav.Platform.Dataverse.WebApi.Documents;
using Sav.Platform.Dataverse.WebApi.Operations;
using Sav.Platform.Dataverse.WebApi.Reading;
using Sav.Platform.Dataverse.WebApi.Writing;

namespace Sav.Platform.Dataverse.WebApi;

/// <summary>Sends a call where it belongs.</summary>
internal static class ApiDispatcher
{
    public static async Task RunAsync(ApiCall call)
    {
        if (UnboundOperations.NameIn(call.Address) is null && HttpMethods.IsGet(call.Context.Request.Method))
        {
            await ReadAsync(call);
            return;
        }

        var plan = await PlanAsync(call);
        await plan.RunAsync(call.Service, call.Context.RequestAborted);
    }

    /// <summary>What a call writes.</summary>
    public static async Task<WritePlan> PlanAsync(ApiCall call)
    {
        var plan = await PlanOfAsync(call);
        foreach (var request in plan.Requests)
        {
            OptionalParameters.AddTo(request, call.Context.Request);
        }

        return plan;
    }

    private static Task<WritePlan> PlanOfAsync(ApiCall call)
    {
        if (UnboundOperations.NameIn(call.Address) is { } operation)
        {
            return UnboundOperations.PlanAsync(call, operation);
        }

        return IsDocument(call.Address) || call.Context.Request.Method is not ("POST" or "PATCH" or "PUT" or "DELETE")
            ? throw WebApiException.WrongMethod(call.Context.Request.Method)
            : WriteRequests.PlanAsync(call.ToRowRequest());
    }

    private static Task ReadAsync(ApiCall call) => call.Address switch
    {
        "" => ServiceDocument.WriteAsync(call),
        "$metadata" => CsdlDocument.WriteAsync(call),
        "$batch" => throw WebApiException.WrongMethod(call.Context.Request.Method),
        var address when TableDefinitions.Has(address) => TableDefinitions.WriteAsync(call),
        _ => ReadRequests.GetAsync(call.ToRowRequest()),
    };

    private static bool IsDocument(string address) => address is "" or "$metadata" || TableDefinitions.Has(address);
}
