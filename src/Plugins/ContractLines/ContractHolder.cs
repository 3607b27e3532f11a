using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Sav.Plugins.Pipeline;
using Sav.Plugins.Rows;

namespace Sav.Plugins.ContractLines;

/// <summary>Who holds the contract of a line.</summary>
internal sealed record ContractHolder(EntityReference Customer, bool HasQuota)
{
    public static ContractHolder Of(PipelineStep step)
    {
        var contract = step.Merged<EntityReference>("sav_servicecontractid") ?? throw new StaffRefusal(
            "The line belongs to no contract. Choose one.", "La ligne n'appartient à aucun contrat. Choisissez-en un.");
        var query = new QueryExpression("sav_servicecontract") { ColumnSet = new ColumnSet("sav_customerid") };
        query.Join("account", "sav_customerid", "account", "sav_hasquota");
        query.Join("contact", "sav_customerid", "contact", "sav_hasquota");
        query.Criteria.AddCondition("sav_servicecontractid", ConditionOperator.Equal, contract.Id);
        var row = ExistingRow.Of(query, step.Service);
        var customer = row.GetAttributeValue<EntityReference>("sav_customerid") ?? throw new StaffRefusal(
            "The contract of the line has no customer. Give it one first.",
            "Le contrat de la ligne n'a pas de client. Donnez-lui-en d'abord un.");
        return new ContractHolder(customer, new JoinedRow(row, customer.LogicalName).Get<bool>("sav_hasquota"));
    }
}
