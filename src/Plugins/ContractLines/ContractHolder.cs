using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Sav.Plugins.Pipeline;
using Sav.Plugins.Rows;

namespace Sav.Plugins.ContractLines;

/// <summary>The contract of a line, and who holds it.</summary>
/// <param name="IsInForce">It is active or suspended: what it promises is agreed with the customer.</param>
internal sealed record ContractHolder(string ContractNumber, EntityReference Customer, bool HasQuota, bool IsInForce)
{
    public static ContractHolder Of(PipelineStep step) =>
        step.IsDelete ? Before(step) : Read(step.Merged<EntityReference>("sav_servicecontractid"), step);

    /// <summary>That of the contract to which the line belonged before the operation.</summary>
    public static ContractHolder Before(PipelineStep step) =>
        Read(step.PreImage.GetAttributeValue<EntityReference>("sav_servicecontractid"), step);

    private static ContractHolder Read(EntityReference? given, PipelineStep step)
    {
        var contract = given ?? throw new StaffRefusal(
            "The line belongs to no contract. Choose one.", "La ligne n'appartient à aucun contrat. Choisissez-en un.");
        var query = new QueryExpression("sav_servicecontract") { ColumnSet = new ColumnSet("sav_number", "sav_customerid", "statuscode") };
        query.Join("account", "sav_customerid", "account", "sav_hasquota");
        query.Join("contact", "sav_customerid", "contact", "sav_hasquota");
        query.Criteria.AddCondition("sav_servicecontractid", ConditionOperator.Equal, contract.Id);
        var row = ExistingRow.Of(query, step.Service);
        var customer = row.GetAttributeValue<EntityReference>("sav_customerid") ?? throw new StaffRefusal(
            "The contract of the line has no customer. Give it one first.",
            "Le contrat de la ligne n'a pas de client. Donnez-lui-en d'abord un.");
        return new ContractHolder(
            row.GetAttributeValue<string>("sav_number") ?? "",
            customer,
            new JoinedRow(row, customer.LogicalName).Get<bool>("sav_hasquota"),
            Choice.Of(row, "statuscode") is Choice.ContractActive or Choice.ContractSuspended);
    }
}
