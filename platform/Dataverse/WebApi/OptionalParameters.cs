using Microsoft.AspNetCore.Http;
using Microsoft.Xrm.Sdk;

namespace Sav.Platform.Dataverse.WebApi;

/// <summary>The parameters that every message takes, from where the Web API has them (Microsoft, "Use optional parameters").</summary>
internal static class OptionalParameters
{
    public static void AddTo(OrganizationRequest request, HttpRequest http)
    {
        if (bool.TryParse(http.Headers["MSCRM.BypassCustomPluginExecution"].ToString(), out var bypasses) && bypasses)
        {
            request["BypassCustomPluginExecution"] = true;
        }

        if (http.Query.TryGetValue("tag", out var tag))
        {
            request["tag"] = tag.ToString();
        }
    }
}
