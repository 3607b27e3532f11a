using System.ServiceModel;
using Microsoft.PowerPlatform.Dataverse.Client;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;
using Sav.Hub.Crm;
using Sav.Hub.Import;

namespace Sav.Hub.Staff;

/// <summary>Opens, works, closes and cancels cases, through the same requests that a form in the CRM sends.</summary>
public sealed class CaseDesk(IOrganizationServiceAsync2 crm, OrganisationIndex index, StaffRules rules)
{
    // Dataverse: DuplicateRecordEntityKey, "A record that has the attribute values … already exists".
    private const int DuplicateKey = unchecked((int)0x80060892);

    private readonly PartSettlement _settlement = new(crm, index);

    /// <summary>Opens a case, or finds it where an earlier run opened it.</summary>
    /// <returns>The id of the case row.</returns>
    public async Task<Guid> OpenAsync(ImportedCase item, string ticketNumber, CancellationToken cancellation)
    {
        try
        {
            return await crm.CreateAsync(NewCase(item, ticketNumber), cancellation);
        }
        catch (FaultException<OrganizationServiceFault> e) when (e.Detail.ErrorCode == DuplicateKey)
        {
            var query = new QueryExpression("incident") { ColumnSet = new ColumnSet(false) };
            query.Criteria.AddCondition("sav_externalnumber", ConditionOperator.Equal, item.ExternalNumber);
            return (await crm.RetrieveMultipleAsync(query, cancellation)).Entities.Single().Id;
        }
    }

    /// <summary>Does the next thing that the case calls for, until nothing can be done now.</summary>
    /// <returns>The step that the case is left at: <see cref="NextStep.Nothing"/> at its end, otherwise what it waits for.</returns>
    public async Task<NextStep> AdvanceAsync(Guid caseId, ImportedCase item, CancellationToken cancellation)
    {
        while (true)
        {
            var view = CaseView.From(await crm.RetrieveAsync("incident", caseId, CaseView.Columns, cancellation));
            switch (view.Next)
            {
                case NextStep.Work:
                    await WorkAsync(caseId, rules.Plan(item), cancellation);
                    break;
                case NextStep.CloseWhenPartsAreAnswered when await PartsAreAnsweredAsync(caseId, cancellation):
                    await SettleAndCloseAsync(caseId, rules.Plan(item), cancellation);
                    return NextStep.Nothing;
                case NextStep.Cancel:
                    await crm.UpdateAsync(CaseRequests.Status(caseId, Choice.CaseCancelled, Choice.StatusCancelled), cancellation);
                    return NextStep.Nothing;
                case var next:
                    return next;
            }
        }
    }

    /// <summary>
    /// Writes the work, the part requests and the new status in one transaction: after an interruption the status tells whether
    /// the work was done. Without parts to wait for, the closure is part of it.
    /// </summary>
    private async Task WorkAsync(Guid caseId, WorkPlan plan, CancellationToken cancellation)
    {
        var requests = new OrganizationRequestCollection();
        requests.AddRange(plan.Lines.Select(line => new CreateRequest { Target = NewLine(caseId, line) }));
        requests.AddRange(plan.Parts.Select(part => new CreateRequest { Target = NewPartRequest(caseId, part) }));
        requests.Add(plan.Parts.Count == 0
            ? CaseRequests.Close(caseId)
            : new UpdateRequest { Target = CaseRequests.Status(caseId, Choice.CaseActive, Choice.StatusWaiting) });
        await crm.ExecuteAsync(new ExecuteTransactionRequest { Requests = requests, ReturnResponses = false }, cancellation);
    }

    private async Task<bool> PartsAreAnsweredAsync(Guid caseId, CancellationToken cancellation)
    {
        var query = new QueryExpression("sav_partrequest") { ColumnSet = new ColumnSet(false), TopCount = 1 };
        query.Criteria.AddCondition("sav_incidentid", ConditionOperator.Equal, caseId);
        query.Criteria.AddCondition("sav_fulfilment", ConditionOperator.Equal, Choice.PartsRequested);
        return (await crm.RetrieveMultipleAsync(query, cancellation)).Entities.Count == 0;
    }

    /// <summary>Cancels and sends back parts in the transaction that closes the case, so that an interruption does neither twice.</summary>
    private async Task SettleAndCloseAsync(Guid caseId, WorkPlan plan, CancellationToken cancellation)
    {
        var requests = new OrganizationRequestCollection();
        requests.AddRange(await _settlement.OfAsync(caseId, plan.Parts, cancellation));
        requests.Add(CaseRequests.Close(caseId));
        await crm.ExecuteAsync(new ExecuteTransactionRequest { Requests = requests, ReturnResponses = false }, cancellation);
    }

    private Entity NewCase(ImportedCase item, string ticketNumber)
    {
        var row = new Entity("incident")
        {
            ["ticketnumber"] = ticketNumber,
            ["title"] = item.Title,
            ["description"] = item.Description,
            ["customerid"] = index.Customer(item.CustomerNumber),
            ["sav_externalnumber"] = item.ExternalNumber,
            ["sav_reason"] = new OptionSetValue(743120000 + (item.Reason == CaseReason.UsageHelp ? 1 : 0)),
            ["sav_reportedon"] = item.ReportedOn.UtcDateTime,
            ["sav_severity"] = new OptionSetValue(743120000 + (int)item.Severity),
            ["caseorigincode"] = item.Channel is { } channel ? new OptionSetValue(Choice.OriginOf(channel)) : null,
            ["sav_defectcode"] = item.DefectCode,
        };
        if (item.ContactNumber is not null)
        {
            row["primarycontactid"] = index.Customer(item.ContactNumber);
        }

        if (item.EquipmentSerial is not null)
        {
            row["sav_installedequipmentid"] = index.Equipment(item.EquipmentSerial);
        }

        return row;
    }

    private Entity NewLine(Guid caseId, PlannedLine line)
    {
        var row = new Entity("sav_workline")
        {
            ["sav_name"] = line.Description,
            ["sav_incidentid"] = new EntityReference("incident", caseId),
            ["sav_category"] = new OptionSetValue(line.Category),
            ["sav_quantity"] = line.Quantity,
            ["sav_unitprice"] = new Money(line.UnitPrice),
        };
        if (line.Article is not null)
        {
            row["sav_productid"] = index.Product(line.Article);
        }

        return row;
    }

    private Entity NewPartRequest(Guid caseId, PlannedPart part) => new("sav_partrequest")
    {
        ["sav_name"] = part.Name,
        ["sav_incidentid"] = new EntityReference("incident", caseId),
        ["sav_productid"] = index.Product(part.Article),
        ["sav_quantity"] = part.Quantity,
    };
}
