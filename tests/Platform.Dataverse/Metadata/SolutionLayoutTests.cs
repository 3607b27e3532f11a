using System.Text;

namespace Sav.Platform.Dataverse.Tests.Metadata;

/// <summary>What SolutionPackager demands of an unpacked folder, each rule on a copy of the shipped solution that breaks it.</summary>
public sealed class SolutionLayoutTests : IDisposable
{
    private const string Contract = "Entities/sav_ServiceContract/Entity.xml";
    private const string Choice = "OptionSets/sav_outcome.xml";
    private const string Manifest = "Other/Solution.xml";
    private const string Variable = "environmentvariabledefinitions/sav_StandardServiceLevelCode/environmentvariabledefinition.xml";

    private readonly SolutionCopy _solution = new();

    public void Dispose() => _solution.Dispose();

    [Fact]
    public void Read_FileWithoutUtf8Mark_IsRefused()
    {
        _solution.WriteBytes(Choice, File.ReadAllBytes(Path.Combine(ShippedSolution.Folder, Choice))[Encoding.UTF8.Preamble.Length..]);

        Assert.Equal(1, _solution.Refused(Choice, "begins with a UTF-8 mark").Line);
    }

    [Fact]
    public void Read_FileWithoutDeclaration_IsRefused()
    {
        _solution.Replace(Choice, "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n", "");

        _solution.Refused(Choice, "begins with a UTF-8 mark");
    }

    [Fact]
    public void Read_VariableWithUtf8Mark_IsRefused()
    {
        _solution.Write(Variable, File.ReadAllText(Path.Combine(ShippedSolution.Folder, Variable)));

        _solution.Refused(Variable, "without a UTF-8 mark");
    }

    [Fact]
    public void Read_CarriageReturn_NamesItsLine()
    {
        _solution.ReplaceOnce(Choice, "  <IsGlobal>1</IsGlobal>\n", "  <IsGlobal>1</IsGlobal>\r\n");

        Assert.Equal(4, _solution.Refused(Choice, "CR LF").Line);
    }

    [Theory]
    [InlineData("Entities/sav_Site/FormXml/Main/{00000000-0000-0000-0000-000000000001}.xml")]
    [InlineData("Notes/readme.xml")]
    [InlineData("OptionSets/readme.txt")]
    public void Read_FileAtAPlaceThatThePackerDoesNotRead_IsRefused(string file)
    {
        _solution.Write(file, "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<notes />\n");

        _solution.Refused(file, "SolutionPackager does not look here");
    }

    [Fact]
    public void Read_BuiltAssembly_IsRefused()
    {
        _solution.WriteBytes("PluginAssemblies/SavPlugins.dll", [1]);

        _solution.Refused("PluginAssemblies/SavPlugins.dll", "is built, not kept");
    }

    [Theory]
    [InlineData("OptionSets/sav_outcome.xml", "OptionSets/sav_result.xml")]
    [InlineData("Roles/SAV agent.xml", "Roles/Agent.xml")]
    public void Read_FileWithAnotherName_IsRefused(string file, string to)
    {
        _solution.Move(file, to);

        _solution.Refused(to, $"A file with this content is \"{file}\"");
    }

    [Theory]
    [InlineData("FormXml/main", "<formid>{", "<formid>", "</formid>")]
    [InlineData("SavedQueries", "<savedqueryid>{", "<savedqueryid>", "</savedqueryid>")]
    [InlineData("Visualizations", "<savedqueryvisualizationid>{", "<savedqueryvisualizationid>", "</savedqueryvisualizationid>")]
    public void Read_IdWithoutBraces_IsRefused(string folder, string opening, string bare, string closing)
    {
        var file = _solution.Find($"Entities/sav_FreeHelp/{folder}", opening);
        _solution.Replace(file, opening, bare);
        _solution.Replace(file, "}" + closing, closing);

        _solution.Refused(file, "in braces and in lower case");
    }

    [Fact]
    public void Read_ComponentIdInUpperCase_IsRefused()
    {
        var id = ShippedSolution.Metadata.Steps[0].Id.ToString();
        _solution.Replace(Manifest, id, id.ToUpperInvariant());

        _solution.Refused(Manifest, "in braces and in lower case");
    }

    [Theory]
    [InlineData("<RootComponent type=\"62\"", "<RootComponent type=\"63\"", "The component type 63 is not supported")]
    [InlineData("<RootComponent type=\"80\" schemaName=\"sav_AfterSales\"", "<RootComponent type=\"80\" schemaName=\"sav_Other\"", "is missing in AppModules")]
    [InlineData("<RootComponent type=\"70\" id=\"{", "<RootComponent type=\"70\" id=\"{00000000-0000-0000-0000-000000000001}\" was=\"{", "is missing in Other/FieldSecurityProfiles.xml")]
    [InlineData("schemaName=\"sav_outcome\"", "schemaName=\"sav_severity\"", "is listed twice")]
    public void Read_RootComponent_IsChecked(string text, string replacement, string reason)
    {
        _solution.ReplaceOnce(Manifest, text, replacement);

        Assert.NotNull(_solution.Refused(Manifest, reason).Line);
    }

    [Theory]
    [InlineData("<RootComponent type=\"80\" schemaName=\"sav_AfterSales\" behavior=\"0\" />", "AppModules/sav_AfterSales/AppModule.xml")]
    [InlineData("<RootComponent type=\"62\" schemaName=\"sav_AfterSales\" behavior=\"0\" />", "AppModuleSiteMaps/sav_AfterSales/AppModuleSiteMap.xml")]
    public void Read_FileThatTheManifestDoesNotList_IsRefused(string line, string file)
    {
        _solution.Replace(Manifest, line, "");

        _solution.Refused(file, "is not listed in Other/Solution.xml");
    }

    [Fact]
    public void Read_KindWithoutItsStub_IsRefused()
    {
        _solution.Replace("Other/Customizations.xml", "  <AppModules />\n", "");

        _solution.Refused("Other/Customizations.xml", "lacks <AppModules>");
    }

    [Fact]
    public void Read_IdTwice_NamesTheOtherFile()
    {
        var forms = new[] { "sav_Site", "sav_WorkLine" }.Select(table => _solution.Find($"Entities/{table}/FormXml/main", "<tab ")).ToArray();
        var id = TabId(forms[0]);
        _solution.Replace(forms[1], TabId(forms[1]), id);

        _solution.Refused(forms[1], $"is also used in {forms[0]}");
    }

    [Theory]
    [InlineData("<Description description=\"Contract", "<Description description=\"", "one text in the language 1033")]
    [InlineData("languagecode=\"1036\"", "languagecode=\"1031\"", "The language 1031 is not listed")]
    public void Read_MissingOrForeignText_IsRefused(string text, string replacement, string reason)
    {
        var entity = File.ReadAllText(Path.Combine(ShippedSolution.Folder, Contract));
        if (!entity.Contains(text, StringComparison.Ordinal))
        {
            text = "<LocalizedName description=\"Service contract";
            replacement = "<LocalizedName description=\"\" was=\"";
        }

        _solution.ReplaceOnce(Contract, text, replacement);

        _solution.Refused(Contract, reason);
    }

    [Fact]
    public void Read_ColumnWithoutDescription_IsRefused()
    {
        _solution.ReplaceOnce("Entities/Product/Entity.xml", "<Descriptions>", "<Comments>");
        _solution.ReplaceOnce("Entities/Product/Entity.xml", "</Descriptions>", "</Comments>");

        _solution.Refused("Entities/Product/Entity.xml", "<attribute> lacks texts in <Descriptions>");
    }

    [Theory]
    [InlineData("<type>100000000<", "<type>7<", "The type 7 is not known")]
    [InlineData("<type>100000000<", "<type>100000001<", "\"STANDARD\" is not a number")]
    [InlineData("<type>100000000<", "<type>100000002<", "neither yes nor no")]
    public void Read_Variable_IsChecked(string text, string replacement, string reason)
    {
        var content = File.ReadAllText(Path.Combine(ShippedSolution.Folder, Variable)).Replace(text, replacement, StringComparison.Ordinal);
        _solution.WriteBytes(Variable, Encoding.UTF8.GetBytes(content));

        _solution.Refused(Variable, reason);
    }

    private static string TabId(string form)
    {
        var content = File.ReadAllText(Path.Combine(ShippedSolution.Folder, form));
        var start = content.IndexOf("id=\"{", content.IndexOf("<tab ", StringComparison.Ordinal), StringComparison.Ordinal) + "id=\"".Length;
        return content[start..(start + 38)];
    }
}
