using Sav.Platform.Dataverse.Metadata;

namespace Sav.Platform.Dataverse.Tests.Metadata;

/// <summary>Each rule of the check, on a copy of the shipped solution that breaks it.</summary>
public sealed class SolutionCheckTests : IDisposable
{
    private const string Contract = "Entities/sav_ServiceContract/Entity.xml";
    private const string Profiles = "Other/FieldSecurityProfiles.xml";
    private const string App = "AppModules/sav_AfterSales/AppModule.xml";
    private const string SiteMap = "AppModuleSiteMaps/sav_AfterSales/AppModuleSiteMap.xml";
    private const string Agent = "Roles/SAV agent.xml";

    private readonly SolutionCopy _solution = new();

    public void Dispose() => _solution.Dispose();

    [Fact]
    public void Run_ShippedSolution_FindsNothing() => Assert.Empty(SolutionCheck.Run(ShippedSolution.Folder));

    [Fact]
    public void Run_SeveralFaults_TellsThemAllInTheOrderOfTheFiles()
    {
        _solution.Replace(Contract, "<AttributeName>sav_number</AttributeName>", "<AttributeName>sav_nummer</AttributeName>");
        _solution.Replace(Agent, "prvReadIncident", "prvReadTicket");
        _solution.Replace("OptionSets/sav_outcome.xml", "value=\"743120001\"", "value=\"743120000\"");

        var problems = SolutionCheck.Run(_solution.Folder);

        Assert.Equal([Contract, "OptionSets/sav_outcome.xml", Agent], problems.Select(problem => problem.File));
        Assert.Equal(problems.Order(Comparer<SolutionProblem>.Create(ByPlace)), problems);
        Assert.All(problems, problem => Assert.StartsWith($"{problem.File}:{problem.Line}: ", problem.ToString(), StringComparison.Ordinal));
    }

    private static int ByPlace(SolutionProblem first, SolutionProblem second) =>
        string.CompareOrdinal(first.File, second.File) is not 0 and var byFile ? byFile : Nullable.Compare(first.Line, second.Line);

    [Theory]
    [InlineData("datafieldname=\"sav_quantity\"", "datafieldname=\"sav_count\"", "\"sav_count\" is no column of table \"sav_workline\"")]
    [InlineData("datafieldname=\"sav_quantity\"", "data=\"sav_quantity\"", "lacks the attribute \"datafieldname\"")]
    [InlineData("{C3EFE0C3-0EC6-42be-8349-CBD9079DFD8E}", "{E0DECE4B-6FC8-4a8f-A065-082708572369}", "cannot show \"sav_quantity\", a Decimal")]
    [InlineData("<control id=\"sav_quantity\"", "<empty id=\"sav_quantity\"", "The cell shows nothing")]
    [InlineData("<label description=\"Quantité\" languagecode=\"1036\" />", "", "one text in the language 1036")]
    public void Run_FormCell_IsChecked(string text, string replacement, string reason)
    {
        var form = _solution.Find("Entities/sav_WorkLine/FormXml/main", "sav_quantity");
        _solution.ReplaceOnce(form, text, replacement);

        Assert.NotNull(_solution.Refused(form, reason).Line);
    }

    [Theory]
    [InlineData("<TargetEntityType>sav_workline<", "<TargetEntityType>sav_line<", "no table \"sav_line\"")]
    [InlineData("<RelationshipName>sav_incident_workline<", "<RelationshipName>sav_incident_partrequest<", "leads from \"incident\" to \"sav_workline\"")]
    [InlineData("<ViewId>{", "<ViewId>{00000000-", "is not a GUID")]
    public void Run_ListOfRowsOnAForm_IsChecked(string text, string replacement, string reason)
    {
        var form = _solution.Find("Entities/Incident/FormXml/main", "sav_incident_workline");
        _solution.ReplaceOnce(form, text, replacement);

        _solution.Refused(form, reason);
    }

    [Fact]
    public void Run_ListOfRowsWithTheViewOfAnotherTable_IsRefused()
    {
        var form = _solution.Find("Entities/sav_Site/FormXml/main", "sav_site_installedequipment");
        var view = Path.GetFileNameWithoutExtension(_solution.Find("Entities/sav_WorkLine/SavedQueries", "<isdefault>1<"));
        _solution.Replace(form, "<ViewId>{", $"<ViewId>{view}</ViewId><Was>{{");
        _solution.Replace(form, "}</ViewId>\n", "}</Was>\n");

        _solution.Refused(form, "has no view");
    }

    [Theory]
    [InlineData("<entity name=\"incident\">", "<entity name=\"account\">", "stands in the folder of \"incident\"")]
    [InlineData("<entity name=\"incident\">", "<entity name=\"ticket\">", "no table \"ticket\"")]
    [InlineData("<attribute name=\"sav_quotenumber\" />", "<attribute name=\"sav_quoteno\" />", "\"sav_quoteno\" is no column")]
    [InlineData("<cell name=\"sav_quotenumber\"", "<cell name=\"sav_quoteno\"", "which its query does not fetch")]
    [InlineData("<order attribute=\"createdon\"", "<order attribute=\"created\"", "\"created\" is no column")]
    [InlineData("<condition attribute=\"sav_quotestatus\"", "<condition attribute=\"sav_quote\"", "\"sav_quote\" is no column")]
    [InlineData("operator=\"in\"", "operator=\"among\"", "The operator \"among\" is not known")]
    [InlineData("<value>743120001</value>", "<value>743120009</value>", "743120009 is no option of \"sav_quotestatus\"")]
    [InlineData("<querytype>0<", "<querytype>3<", "The query type 3 is not known")]
    [InlineData("id=\"incidentid\"", "id=\"caseid\"", "the key of table \"incident\"")]
    public void Run_View_IsChecked(string text, string replacement, string reason)
    {
        var view = _solution.Find("Entities/Incident/SavedQueries", "cases waiting for a quote");
        _solution.ReplaceOnce(view, text, replacement);

        Assert.NotNull(_solution.Refused(view, reason).Line);
    }

    [Theory]
    [InlineData("<link-entity name=\"contract\" from=\"x\" to=\"y\" />", "no table \"contract\"")]
    [InlineData("<link-entity name=\"account\" from=\"number\" to=\"customerid\" />", "\"number\" is no column of table \"account\"")]
    [InlineData("<link-entity name=\"account\" from=\"accountid\" to=\"payer\" />", "\"payer\" is no column of table \"incident\"")]
    [InlineData("<link-entity name=\"account\" from=\"accountid\" to=\"customerid\"><attribute name=\"x\" /></link-entity>", "\"x\" is no column")]
    public void Run_LinkOfAView_IsChecked(string link, string reason)
    {
        var view = _solution.Find("Entities/Incident/SavedQueries", "cases waiting for a quote");
        _solution.ReplaceOnce(view, "<filter type=\"and\">", link + "<filter type=\"and\">");

        _solution.Refused(view, reason);
    }

    [Theory]
    [InlineData("name=\"sav_minutes\"", "name=\"sav_hours\"", "\"sav_hours\" is no column")]
    [InlineData("<measure alias=\"measure\" />", "<measure alias=\"sum\" />", "\"sum\", which is no alias")]
    [InlineData("<category alias=\"category\">", "<category alias=\"product\">", "\"product\", which is no alias")]
    public void Run_Chart_IsChecked(string text, string replacement, string reason)
    {
        var chart = _solution.Find("Entities/sav_FreeHelp/Visualizations", "Free help by product");
        _solution.ReplaceOnce(chart, text, replacement);

        _solution.Refused(chart, reason);
    }

    [Theory]
    [InlineData("prvReadIncident\" level=\"Global", "prvReadTicket\" level=\"Global", "the table \"Ticket\", which does not exist")]
    [InlineData("prvReadIncident\" level=\"Global", "prvSeeIncident\" level=\"Global", "names no known right")]
    [InlineData("prvReadIncident\" level=\"Global", "prvReadIncident\" level=\"World", "The depth \"World\"")]
    [InlineData("prvReadIncident\" level=\"Global", "prvWriteIncident\" level=\"Global", "is given twice")]
    [InlineData("prvReadProduct\"", "prvAssignProduct\"", "have no owner")]
    public void Run_RolePrivilege_IsChecked(string text, string replacement, string reason)
    {
        _solution.Replace(Agent, text, replacement);

        Assert.NotNull(_solution.Refused(Agent, reason).Line);
    }

    [Theory]
    [InlineData("<EntityName>sav_workline<", "<EntityName>sav_line<", "no table \"sav_line\"")]
    [InlineData("<AttributeName>sav_unitprice<", "<AttributeName>sav_rate<", "\"sav_rate\" is no column of table \"sav_workline\"")]
    [InlineData("<AttributeName>sav_unitprice<", "<AttributeName>sav_quantity<", "\"sav_quantity\" of table \"sav_workline\" is not secured")]
    [InlineData("<CanRead>4<", "<CanRead>1<", "<CanRead> is \"1\"")]
    public void Run_ColumnPermission_IsChecked(string text, string replacement, string reason)
    {
        _solution.ReplaceOnce(Profiles, text, replacement);

        _solution.Refused(Profiles, reason);
    }

    [Fact]
    public void Run_SecuredColumnThatNoProfileReleases_IsRefused()
    {
        _solution.Replace(Profiles, "<AttributeName>sav_unitprice<", "<AttributeName>sav_amount<");

        _solution.Refused("Entities/sav_WorkLine/Entity.xml", "\"sav_unitprice\" is secured, but no profile");
    }

    [Theory]
    [InlineData("sav_Name")]
    [InlineData("sav_Price_Base")]
    public void Run_SecuredColumnThatDataverseCannotSecure_IsRefused(string column)
    {
        var name = $"<attribute PhysicalName=\"{column}\">";
        var entity = File.ReadAllText(Path.Combine(ShippedSolution.Folder, Contract));
        var flag = entity.IndexOf("<IsSecured>0<", entity.IndexOf(name, StringComparison.Ordinal), StringComparison.Ordinal);
        _solution.Write(Contract, entity[..flag] + "<IsSecured>1<" + entity[(flag + "<IsSecured>0<".Length)..]);

        _solution.Refused(Contract, $"\"{column.ToLowerInvariant()}\" cannot be secured");
    }

    [Theory]
    [InlineData("type=\"1\" schemaName=\"incident\"", "type=\"1\" schemaName=\"ticket\"", "no table \"ticket\"")]
    [InlineData("type=\"62\" schemaName=\"sav_AfterSales\"", "type=\"62\" schemaName=\"sav_Other\"", "no site map \"sav_Other\"")]
    [InlineData("type=\"26\" id=\"{", "type=\"26\" id=\"{00000000-0000-0000-0000-000000000001}\" was=\"{", "no form, view or chart")]
    [InlineData("type=\"60\" id=\"{", "type=\"60\" id=\"{00000000-0000-0000-0000-000000000001}\" was=\"{", "no form, view or chart")]
    [InlineData("type=\"59\"", "type=\"58\"", "component type 58 is not supported")]
    [InlineData("<Role id=\"{", "<Role id=\"{00000000-0000-0000-0000-000000000001}\" was=\"{", "There is no role")]
    public void Run_App_IsChecked(string text, string replacement, string reason)
    {
        _solution.ReplaceOnce(App, text, replacement);

        Assert.NotNull(_solution.Refused(App, reason).Line);
    }

    [Theory]
    [InlineData("Entity=\"incident\"", "Entity=\"ticket\"", "no table \"ticket\"")]
    [InlineData("Entity=\"incident\"", "Entity=\"team\"", "The app does not have the table \"team\"")]
    [InlineData("Id=\"nav_account\"", "Id=\"nav_contact\"", "\"nav_contact\" is used twice")]
    [InlineData("<Title LCID=\"1036\" Title=\"Contrats\" />", "", "one text in the language 1036")]
    public void Run_SiteMap_IsChecked(string text, string replacement, string reason)
    {
        _solution.ReplaceOnce(SiteMap, text, replacement);

        _solution.Refused(SiteMap, reason);
    }

    [Fact]
    public void Run_OptionTwice_IsRefused()
    {
        _solution.Replace("OptionSets/sav_outcome.xml", "value=\"743120001\"", "value=\"743120000\"");

        _solution.Refused("OptionSets/sav_outcome.xml", "The option 743120000 occurs twice");
    }

    [Fact]
    public void Run_TwoParents_IsRefused()
    {
        _solution.ReplaceOnce(
            "Other/Relationships/sav_ServiceContract.xml",
            "<ReferencedEntityName>sav_ServiceContract</ReferencedEntityName>\n    <CascadeAssign>NoCascade</CascadeAssign>\n    <CascadeDelete>Restrict",
            "<ReferencedEntityName>sav_ServiceContract</ReferencedEntityName>\n    <CascadeAssign>NoCascade</CascadeAssign>\n    <CascadeDelete>Cascade");

        _solution.Refused("Other/Relationships/sav_ServiceContract.xml", "Dataverse lets a row have one parent");
    }

    [Fact]
    public void Run_ParentOfAStockTable_IsRefused()
    {
        _solution.Replace("Other/Relationships/sav_Site.xml", "<CascadeDelete>RemoveLink<", "<CascadeDelete>Cascade<");

        _solution.Refused("Other/Relationships/sav_Site.xml", "cascades from a table of the solution to the stock table \"incident\"");
    }

    [Theory]
    [InlineData("<CascadeDelete>Restrict<", "<CascadeDelete>Forbid<", "\"Forbid\" is not known")]
    [InlineData("<CascadeAssign>NoCascade<", "<CascadeAssign>Never<", "<CascadeAssign> is \"Never\"")]
    public void Run_CascadeRule_IsChecked(string text, string replacement, string reason)
    {
        _solution.ReplaceOnce("Other/Relationships/sav_Site.xml", text, replacement);

        _solution.Refused("Other/Relationships/sav_Site.xml", reason);
    }
}
