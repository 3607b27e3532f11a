using Microsoft.Xrm.Sdk;
using Sav.Messages;
using Sav.Plugins.Tests.Crm;

namespace Sav.Plugins.Tests.PartRequests;

/// <summary>A case with part requests, and what staff and the warehouse write on them.</summary>
internal sealed class PartDesk
{
    private const int First = 743120000;

    private readonly Organisation _organisation;

    public PartDesk(Organisation organisation)
    {
        _organisation = organisation;
        Desk = new Desk(organisation);
        Case = Desk.Case(usageHelp: true);
    }

    public Desk Desk { get; }

    public EntityReference Case { get; }

    public EntityReference Request(int quantity = 3) => _organisation.Create(Row(quantity));

    public Entity Row(int quantity) => new("sav_partrequest")
    {
        ["sav_name"] = "Seal",
        ["sav_incidentid"] = Case,
        ["sav_productid"] = Desk.Product,
        ["sav_quantity"] = quantity,
    };

    /// <summary>What the warehouse says of a request, as the events write it.</summary>
    public void Answered(EntityReference request, int shipped, int fulfilment) => Write(
        request, ("sav_ordernumber", "ORD-1"), ("sav_shippedquantity", shipped), ("sav_fulfilment", Choice(fulfilment)));

    public void Cancel(EntityReference request) => Write(request, ("sav_cancellationstatus", Choice(0)));

    public void SendBack(EntityReference request, int kind, int quantity) => Write(
        request, ("sav_returnkind", Choice(kind)), ("sav_returnquantity", quantity), ("sav_returnstatus", Choice(0)));

    public void Write(EntityReference request, params (string Column, object? Value)[] columns)
    {
        var row = new Entity(request.LogicalName, request.Id);
        foreach (var (column, value) in columns)
        {
            row[column] = value;
        }

        _organisation.Service.Update(row);
    }

    public IReadOnlyList<T> Sent<T>(string type)
        where T : class =>
    [
        .. _organisation.OfCase("sav_integrationmessage", Case)
            .Where(message => message.Text("sav_type") == type)
            .Select(message => PayloadJson.Read<T>(message.Text("sav_payload"))),
    ];

    public static OptionSetValue Choice(int value) => new(First + value);
}
