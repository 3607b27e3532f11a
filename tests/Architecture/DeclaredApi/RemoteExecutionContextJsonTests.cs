using System.Runtime.Serialization.Json;
using System.Text;
using System.Text.Json;
using Microsoft.Xrm.Sdk;

namespace Sav.Architecture.Tests.DeclaredApi;

/// <summary>A service endpoint puts this JSON on the bus, so the declared types must write and read what the genuine ones do.</summary>
public sealed class RemoteExecutionContextJsonTests
{
    private const string Contracts = "http://schemas.microsoft.com/xrm/2011/Contracts";

    private static readonly Guid CaseId = new("6f1d5f0e-6f0c-4d0f-9a57-0a4d1f1c2b3a");

    [Fact]
    public void WriteObject_TargetEntity_WritesKeysValuesAndContractNames()
    {
        using var json = JsonDocument.Parse(Write(Sample()));

        var parameter = json.RootElement.GetProperty("InputParameters")[0];
        Assert.Equal("Target", parameter.GetProperty("key").GetString());
        var target = parameter.GetProperty("value");
        Assert.Equal("Entity:" + Contracts, target.GetProperty("__type").GetString());
        Assert.Equal("incident", target.GetProperty("LogicalName").GetString());
        Assert.Equal(CaseId, target.GetProperty("Id").GetGuid());
        Assert.Equal(JsonValueKind.Array, target.GetProperty("KeyAttributes").ValueKind);
        var status = target.GetProperty("Attributes").EnumerateArray().Single(item => item.GetProperty("key").GetString() == "statuscode");
        Assert.Equal("OptionSetValue:" + Contracts, status.GetProperty("value").GetProperty("__type").GetString());
    }

    [Fact]
    public void ReadObject_WrittenContext_GivesTheSameValues()
    {
        var read = Read(Write(Sample()));

        Assert.Equal("Create", read.MessageName);
        Assert.Equal(CaseId, read.PrimaryEntityId);
        Assert.Equal("Update", read.ParentContext.MessageName);
        var target = (Entity)read.InputParameters["Target"];
        Assert.Equal("Broken pump", target.GetAttributeValue<string>("title"));
        Assert.Equal(12.5m, target.GetAttributeValue<Money>("amount").Value);
        Assert.Equal(5, target.GetAttributeValue<OptionSetValue>("statuscode").Value);
        Assert.Equal("account", target.GetAttributeValue<EntityReference>("customerid").LogicalName);
        Assert.Equal("incident", read.PostEntityImages["PostImage"].LogicalName);
    }

    private static RemoteExecutionContext Sample()
    {
        var target = new Entity("incident", CaseId)
        {
            ["title"] = "Broken pump",
            ["amount"] = new Money(12.5m),
            ["statuscode"] = new OptionSetValue(5),
            ["customerid"] = new EntityReference("account", Guid.Empty),
        };
        var context = new RemoteExecutionContext
        {
            MessageName = "Create",
            PrimaryEntityName = "incident",
            PrimaryEntityId = CaseId,
            ParentContext = new RemoteExecutionContext { MessageName = "Update" },
        };
        context.InputParameters["Target"] = target;
        context.PostEntityImages["PostImage"] = target;
        return context;
    }

    private static string Write(RemoteExecutionContext context)
    {
        using var stream = new MemoryStream();
        new DataContractJsonSerializer(typeof(RemoteExecutionContext)).WriteObject(stream, context);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static RemoteExecutionContext Read(string json)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(json));
        return (RemoteExecutionContext)new DataContractJsonSerializer(typeof(RemoteExecutionContext)).ReadObject(stream)!;
    }
}
