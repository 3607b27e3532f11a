using System.Xml.Linq;
using Microsoft.Xrm.Sdk.Query;
using Sav.Platform.Dataverse.Tests.Support;

namespace Sav.Platform.Dataverse.Tests.Metadata;

public sealed class ShippedQueriesTests
{
    [Fact]
    public async Task RetrieveMultiple_EveryView_Runs()
    {
        await using var organization = await TestOrganization.OpenAsync();
        foreach (var (file, fetch) in Queries("savedquery").Where(query => !IsRelative(query.Fetch)))
        {
            // An app puts the words that are looked for in place of {0}.
            fetch.Descendants("filter").Attributes("isquickfindfields").Remove();
            try
            {
                organization.Service.RetrieveMultiple(new FetchExpression(fetch.ToString()));
            }
            catch (Exception refused)
            {
                Assert.Fail($"{file}: {refused.Message}");
            }
        }
    }

    // Days counted from today have their own tests, beside the operators.
    private static bool IsRelative(XElement fetch) =>
        fetch.Descendants("condition").Any(condition => condition.Attribute("operator")!.Value.Split('-') is ["today"] or [_, "x", _]);

    private static IEnumerable<(string File, XElement Fetch)> Queries(string kind) =>
        from file in Directory.GetFiles(Path.Combine(ShippedSolution.Folder, "Entities"), "*.xml", SearchOption.AllDirectories)
        from element in XDocument.Load(file).Descendants(kind)
        from fetch in element.Descendants("fetch")
        select (Path.GetRelativePath(ShippedSolution.Folder, file), fetch);
}
