using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Sav.Domain.Contracts;
using Sav.Plugins.Pipeline;
using Sav.Plugins.Rows;

namespace Sav.Plugins.ServiceContracts;

/// <summary>
/// The contract that follows another, as its next version or its renewal: a copy of everything, so that a column that is added later
/// needs no change here.
/// </summary>
internal static class FollowingContract
{
    // A contract has its own life; what it follows and how it was ended are not handed on.
    private static readonly string[] Own =
    [
        "sav_previousversionid", "sav_renewedfromid", "sav_suspendedon", "sav_suspensionreason", "sav_cancelledon", "sav_messagesequence",
    ];

    /// <summary>Refuses where one that was not given up follows already: two would cover and bill the same days.</summary>
    /// <param name="contract">The one before, read in this transaction.</param>
    /// <param name="link">The column that points back, <c>sav_previousversionid</c> or <c>sav_renewedfromid</c>.</param>
    /// <param name="service">The CRM.</param>
    public static void RequireNone(ContractRow contract, string link, IOrganizationService service)
    {
        // Two acts at the same time must not both find none: the second waits for this row, finds it written and is rolled back.
        contract.Write(new Entity(ContractRow.Table, contract.Id) { ["sav_version"] = contract.Version }, service);
        var query = new QueryExpression(ContractRow.Table) { ColumnSet = new ColumnSet("sav_number"), TopCount = 1 };
        query.Criteria.AddCondition(link, ConditionOperator.Equal, contract.Id);
        query.Criteria.AddCondition("statuscode", ConditionOperator.NotEqual, Choice.ContractCancelled);
        if (service.RetrieveMultiple(query).Entities.FirstOrDefault()?.GetAttributeValue<string>("sav_number") is { } follower)
        {
            throw new StaffRefusal(
                $"The contract '{contract.Number}' is followed by '{follower}' already. Work on that one, or cancel it first.",
                $"Le contrat « {contract.Number} » est déjà suivi de « {follower} ». Travaillez sur celui-ci, ou résiliez-le d'abord.");
        }
    }

    /// <param name="contract">The one before.</param>
    /// <param name="next">Number, version and all that differs.</param>
    /// <returns>Id of the new draft, with its lines.</returns>
    public static Guid Create(ContractRow contract, Entity next, IOrganizationService service)
    {
        var number = next.GetAttributeValue<string>("sav_number");
        var row = RowCopy.Of(contract.Row);
        foreach (var column in Own)
        {
            row.Attributes.Remove(column);
        }

        if (row.GetAttributeValue<string>("sav_name") is { } name && name.StartsWith(contract.Number, StringComparison.Ordinal))
        {
            row["sav_name"] = number + name.Substring(contract.Number.Length);
        }

        foreach (var attribute in next.Attributes)
        {
            row[attribute.Key] = attribute.Value;
        }

        var id = service.Create(row);
        foreach (var line in ContractDraft.Lines(contract.Id, service))
        {
            service.Create(Line(line, contract.Number, number, id));
        }

        return id;
    }

    /// <summary>A number that no contract has: the first of those that the function counts up to.</summary>
    public static FollowingNumber FreeNumber(
        ContractRow contract, Func<string, int, string> next, IOrganizationService service)
    {
        var version = contract.Version;
        var number = next(contract.Number, version);
        while (Exists(number, service))
        {
            version++;
            number = next(number, version);
        }

        return new FollowingNumber(number, version + 1);
    }

    private static Entity Line(Entity line, string contract, string following, Guid contractId)
    {
        var copy = RowCopy.Of(line);
        var number = line.GetAttributeValue<string>("sav_number") ?? "";
        copy["sav_number"] = ContractNumber.OfLine(number, contract, following);
        copy["sav_servicecontractid"] = new EntityReference(ContractRow.Table, contractId);
        // What was taken of a quota is handed on when the version comes into force; until then cases go on taking from the one before.
        copy.Attributes.Remove("sav_quotaremaining");
        copy.Attributes.Remove("sav_quotalineid");
        if (line.GetAttributeValue<string>("sav_name") == number)
        {
            copy["sav_name"] = copy["sav_number"];
        }

        return copy;
    }

    private static bool Exists(string number, IOrganizationService service)
    {
        var query = new QueryExpression(ContractRow.Table) { ColumnSet = new ColumnSet(false), TopCount = 1 };
        query.Criteria.AddCondition("sav_number", ConditionOperator.Equal, number);
        return service.RetrieveMultiple(query).Entities.Count > 0;
    }
}
