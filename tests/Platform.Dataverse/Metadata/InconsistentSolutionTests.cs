using Sav.Platform.Dataverse.Metadata;

namespace Sav.Platform.Dataverse.Tests.Metadata;

public sealed class InconsistentSolutionTests : IDisposable
{
    private const string Contract = "Entities/sav_ServiceContract/Entity.xml";
    private const string ContractUpdate = "Sav.Plugins.ServiceContracts.ValidateServiceContract: Update of sav_servicecontract";

    private readonly SolutionCopy _solution = new();

    public void Dispose() => _solution.Dispose();

    [Fact]
    public void Read_CopyOfTheShippedSolution_Succeeds() => SolutionReader.Read(_solution.Folder);

    [Fact]
    public void Read_NoSuchFolder_IsRefused()
    {
        var exception = Assert.Throws<SolutionFormatException>(() => SolutionReader.Read("no/such/folder"));

        Assert.Contains("no/such/folder", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_NoManifest_IsRefused()
    {
        _solution.Delete("Other/Solution.xml");

        Refused("Other/Solution.xml", "missing");
    }

    [Fact]
    public void Read_KeyOnUnknownColumn_NamesFileLineAndColumn()
    {
        _solution.Replace(Contract, "<AttributeName>sav_number</AttributeName>", "<AttributeName>sav_nummer</AttributeName>");

        var exception = Refused(Contract, "\"sav_nummer\"");

        var line = File.ReadAllLines(Path.Combine(_solution.Folder, Contract))[exception.Line!.Value - 1];
        Assert.Contains("sav_nummer", line, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_ColumnTwice_IsRefused()
    {
        _solution.Replace(Contract, "<LogicalName>sav_endson</LogicalName>", "<LogicalName>sav_startson</LogicalName>");

        Refused(Contract, "\"sav_startson\" occurs twice");
    }

    [Fact]
    public void Read_UnknownColumnType_IsRefused()
    {
        _solution.Replace("Entities/Product/Entity.xml", "<Type>nvarchar</Type>", "<Type>memo</Type>");

        Refused("Entities/Product/Entity.xml", "\"memo\" is not supported");
    }

    [Fact]
    public void Read_UnknownChoice_NamesTheFileToAdd()
    {
        _solution.Replace(
            "Entities/sav_WorkLine/Entity.xml",
            "<OptionSetName>sav_costcategory</OptionSetName>",
            "<OptionSetName>sav_costs</OptionSetName>");

        Refused("Entities/sav_WorkLine/Entity.xml", "OptionSets/sav_costs.xml");
    }

    [Fact]
    public void Read_StatusOfUnknownState_IsRefused()
    {
        _solution.Replace(Contract, "<status value=\"743120002\" state=\"0\">", "<status value=\"743120002\" state=\"7\">");

        Refused(Contract, "the state 7");
    }

    [Fact]
    public void Read_LookupWithoutRelationship_IsRefused()
    {
        _solution.Replace("Other/Relationships.xml", "  <EntityRelationship Name=\"sav_servicelevel_servicecontract\" />\n", "");
        _solution.Replace("Other/Relationships.xml", "  <EntityRelationship Name=\"sav_servicelevel_incident\" />\n", "");
        _solution.Replace("Other/Relationships.xml", "  <EntityRelationship Name=\"sav_servicelevel_businessunit\" />\n", "");
        _solution.Delete("Other/Relationships/sav_ServiceLevel.xml");

        Refused("Entities/BusinessUnit/Entity.xml", "\"sav_standardservicelevelid\" has no relationship");
    }

    [Fact]
    public void Read_RelationshipThatIsNotListed_IsRefused()
    {
        _solution.Replace("Other/Relationships.xml", "  <EntityRelationship Name=\"sav_incident_workline\" />\n", "");

        Refused("Other/Relationships/Incident.xml", "\"sav_incident_workline\" is not listed");
    }

    [Fact]
    public void Read_RelationshipThatIsListedOnly_IsRefused()
    {
        _solution.Delete("Other/Relationships/Team.xml");

        Refused("Other/Relationships.xml", "is defined nowhere");
    }

    [Fact]
    public void Read_RelationshipThatIsListedTwice_IsRefused()
    {
        _solution.Replace("Other/Relationships.xml", "\"team_sav_workline\"", "\"team_sav_partrequest\"");

        Refused("Other/Relationships.xml", "\"team_sav_partrequest\" is listed twice");
    }

    [Fact]
    public void Read_EntitySetNameTwice_IsRefused()
    {
        _solution.Replace(Contract, "<EntitySetName>sav_servicecontracts<", "<EntitySetName>accounts<");

        Refused(Contract, "\"accounts\" is taken by table \"account\"");
    }

    [Fact]
    public void Read_ComponentInTwoFiles_IsRefused()
    {
        _solution.Replace("OptionSets/sav_quotestatus.xml", "<optionset Name=\"sav_quotestatus\"", "<optionset Name=\"sav_outcome\"");

        Refused("OptionSets/sav_quotestatus.xml", "also in OptionSets/sav_outcome.xml");
    }

    [Fact]
    public void Read_RelationshipToUnknownTable_IsRefused()
    {
        _solution.Replace("Other/Relationships/Team.xml", "<ReferencedEntityName>Team<", "<ReferencedEntityName>Crew<");

        Refused("Other/Relationships/Team.xml", "\"crew\", which does not exist");
    }

    [Fact]
    public void Read_StepOnUnknownTable_IsRefused()
    {
        var file = _solution.StepFile(ContractUpdate);
        _solution.Replace(file, "<PrimaryEntity>sav_servicecontract</PrimaryEntity>", "<PrimaryEntity>sav_contract</PrimaryEntity>");

        Refused(file, "no table \"sav_contract\"");
    }

    [Fact]
    public void Read_StepFilteredOnUnknownColumn_IsRefused()
    {
        var file = _solution.StepFile(ContractUpdate);
        _solution.Replace(file, "<FilteringAttributes>sav_startson", "<FilteringAttributes>sav_begins");

        Refused(file, "\"sav_begins\" is no column");
    }

    [Fact]
    public void Read_StepImageOfUnknownColumn_IsRefused()
    {
        var file = _solution.StepFile(ContractUpdate);
        _solution.Replace(file, "<Attributes>sav_startson", "<Attributes>sav_begins");

        Refused(file, "\"sav_begins\" is no column");
    }

    [Fact]
    public void Read_StepOfUnregisteredClass_IsRefused()
    {
        var file = _solution.StepFile(ContractUpdate);
        _solution.Replace(
            file,
            "<PluginTypeName>Sav.Plugins.ServiceContracts.ValidateServiceContract,",
            "<PluginTypeName>Sav.Plugins.Missing,");

        Refused(file, "\"Sav.Plugins.Missing\"");
    }

    [Fact]
    public void Read_StepOnUnknownMessage_IsRefused()
    {
        var file = _solution.StepFile(ContractUpdate);
        _solution.Replace(file, "20bebb1b-ea3e", "20bebb1c-ea3e");

        Refused(file, "\"20bebb1c-ea3e-db11-86a7-000a3a5473e8\" is not supported");
    }

    [Fact]
    public void Read_AsynchronousStepBeforeTheOperation_IsRefused()
    {
        var file = _solution.StepFile(ContractUpdate);
        _solution.Replace(file, "<Mode>0</Mode>", "<Mode>1</Mode>");

        Refused(file, "Set <Stage> to 40");
    }

    [Fact]
    public void Read_StepOfUnknownEndpoint_IsRefused()
    {
        var file = _solution.StepFile("sav-signals: Create of sav_integrationmessage");
        var id = ShippedSolution.Metadata.ServiceEndpoints.Values.Single(endpoint => endpoint.Name == "sav-signals").Id;
        _solution.Replace(file, $"<EventHandler>{id}</EventHandler>", "<EventHandler>00000000-0000-0000-0000-000000000001</EventHandler>");

        Refused(file, "no service endpoint \"00000000-0000-0000-0000-000000000001\"");
    }

    [Fact]
    public void Read_MissingFile_IsNamedByTheManifest()
    {
        _solution.Delete("OptionSets/sav_outcome.xml");

        var exception = Refused("Other/Solution.xml", "\"sav_outcome\"");

        Assert.NotNull(exception.Line);
    }

    [Fact]
    public void Read_FileThatIsNotListed_IsRefused()
    {
        _solution.Replace("Other/Solution.xml", "<RootComponent type=\"9\" schemaName=\"sav_outcome\" behavior=\"0\" />", "");

        Refused("OptionSets/sav_outcome.xml", "not listed in Other/Solution.xml");
    }

    [Fact]
    public void Read_BrokenXml_NamesTheLine()
    {
        _solution.Write("Other/Relationships.xml", "<EntityRelationships>\n<");

        Assert.Equal(2, Refused("Other/Relationships.xml", "not well-formed").Line);
    }

    [Fact]
    public void Read_NumberThatIsNone_IsRefused()
    {
        _solution.Replace(Contract, "<MaxLength>160</MaxLength>", "<MaxLength>long</MaxLength>");

        Refused(Contract, "\"long\" is not a whole number");
    }

    [Fact]
    public void Read_CustomTableWithoutSystemColumns_GetsThem()
    {
        _solution.Replace(Contract, "<LogicalName>createdby</LogicalName>", "<LogicalName>sav_other</LogicalName>");
        _solution.Replace(
            "Other/Relationships/SystemUser.xml",
            ">CreatedBy</ReferencingAttributeName>",
            ">ModifiedBy</ReferencingAttributeName>");
        _solution.Replace(Contract, "lookup</Type>\n          <Name>createdby<", "uniqueidentifier</Type>\n          <Name>createdby<");

        var table = _solution.Read().FindTable("sav_servicecontract")!;

        Assert.Equal(["systemuser"], table.Columns["createdby"].Targets);
    }

    private SolutionProblem Refused(string file, string problem) => _solution.Refused(file, problem);
}
