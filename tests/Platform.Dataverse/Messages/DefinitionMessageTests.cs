using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Metadata;
using Sav.Platform.Dataverse.Tests.Support;

namespace Sav.Platform.Dataverse.Tests.Messages;

public sealed class DefinitionMessageTests : IAsyncLifetime
{
    private const int DoesNotExist = unchecked((int)0x80040217);

    private TestOrganization _organization = null!;

    public async ValueTask InitializeAsync() => _organization = await TestOrganization.OpenAsync();

    public ValueTask DisposeAsync() => _organization.DisposeAsync();

    [Fact]
    public void RetrieveEntity_TableOfTheSolution_IsDescribed()
    {
        var table = Entity("sav_servicecontract", EntityFilters.All);

        Assert.Equal(
            ("sav_ServiceContract", "sav_servicecontracts", "sav_servicecontractid", OwnershipTypes.UserOwned),
            (table.SchemaName, table.EntitySetName, table.PrimaryIdAttribute, table.OwnershipType));
        Assert.Contains(table.DisplayName.LocalizedLabels, label => label.LanguageCode == 1036);
        Assert.Contains(table.Keys, key => key.KeyAttributes.SequenceEqual(["sav_number"]));
        Assert.Contains(table.OneToManyRelationships, found => found.ReferencingEntity == "sav_contractline");
        Assert.Contains(table.Attributes, column => column is { LogicalName: "statuscode", AttributeType: AttributeTypeCode.Status });
    }

    [Fact]
    public void RetrieveEntity_WithoutFilters_LeavesColumnsOut()
    {
        var table = Entity("account", EntityFilters.Entity);

        Assert.Null(table.Attributes);
        Assert.Null(table.OneToManyRelationships);
    }

    [Fact]
    public void RetrieveAllEntities_Tables_AreAllThere()
    {
        var response = (RetrieveAllEntitiesResponse)_organization.Service.Execute(new RetrieveAllEntitiesRequest { EntityFilters = EntityFilters.Entity });

        Assert.Equal(_organization.Organization.Metadata.Tables.Count, response.EntityMetadata.Length);
    }

    [Fact]
    public void RetrieveAttribute_Text_SaysItsLength() =>
        Assert.Equal(160, Assert.IsType<StringAttributeMetadata>(Attribute("account", "name")).MaxLength);

    [Fact]
    public void RetrieveAttribute_Lookup_SaysWhereItPoints() =>
        Assert.Equal(["account", "contact"], Assert.IsType<LookupAttributeMetadata>(Attribute("incident", "customerid")).Targets);

    [Fact]
    public void RetrieveAttribute_Status_SaysWhichStateEachBelongsTo()
    {
        var status = Assert.IsType<StatusAttributeMetadata>(Attribute("account", "statuscode"));

        Assert.Equal([(1, 0), (2, 1)], status.OptionSet.Options.Cast<StatusOptionMetadata>().Select(option => (option.Value!.Value, option.State!.Value)));
    }

    [Fact]
    public void RetrieveOptionSet_GlobalChoice_HasItsOptions()
    {
        var response = (RetrieveOptionSetResponse)_organization.Service.Execute(new RetrieveOptionSetRequest { Name = "sav_outcome" });

        Assert.NotEmpty(Assert.IsType<OptionSetMetadata>(response.OptionSetMetadata).Options);
        Assert.True(response.OptionSetMetadata.IsGlobal);
    }

    [Fact]
    public void RetrieveRelationship_OfEitherKind_IsDescribed()
    {
        Assert.Equal("account", Assert.IsType<OneToManyRelationshipMetadata>(Relationship("incident_customer_accounts")).ReferencedEntity);
        Assert.Equal("systemuserroles", Assert.IsType<ManyToManyRelationshipMetadata>(Relationship("systemuserroles_association")).IntersectEntityName);
    }

    [Fact]
    public void Retrieve_DefinitionNobodyKnows_IsRefused()
    {
        Assert.Equal(
            "Could not find an entity with specified entity name: sav_nothing",
            AssertFault.Has(DoesNotExist, () => Entity("sav_nothing", EntityFilters.Entity)).Message);
        AssertFault.Has(DoesNotExist, () => Attribute("account", "nmae"));
        AssertFault.Has(DoesNotExist, () => Relationship("nothing"));
        AssertFault.Has(DoesNotExist, () => _organization.Service.Execute(new RetrieveOptionSetRequest { Name = "nothing" }));
    }

    private EntityMetadata Entity(string name, EntityFilters filters) => ((RetrieveEntityResponse)_organization.Service.Execute(
        new RetrieveEntityRequest { LogicalName = name, EntityFilters = filters })).EntityMetadata;

    private AttributeMetadata Attribute(string table, string name) => ((RetrieveAttributeResponse)_organization.Service.Execute(
        new RetrieveAttributeRequest { EntityLogicalName = table, LogicalName = name })).AttributeMetadata;

    private RelationshipMetadataBase Relationship(string name) => ((RetrieveRelationshipResponse)_organization.Service.Execute(
        new RetrieveRelationshipRequest { Name = name })).RelationshipMetadata;
}
