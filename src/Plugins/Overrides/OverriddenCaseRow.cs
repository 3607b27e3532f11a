using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Sav.Domain.Overrides;
using Sav.Plugins.Pipeline;
using Sav.Plugins.Rows;

namespace Sav.Plugins.Overrides;

/// <summary>The case of an override.</summary>
internal sealed class OverriddenCaseRow
{
    private const string CurrencyAlias = "currency";

    private readonly Entity _row;

    private OverriddenCaseRow(Entity row)
    {
        _row = row;
        CurrencyReference = row.GetAttributeValue<EntityReference>("transactioncurrencyid") ?? throw new StaffRefusal(
            $"The case '{Number}' has no currency. Give it one before it is overridden.",
            $"Le dossier « {Number} » n'a pas de devise. Donnez-lui-en une avant d'y déroger.");
    }

    public Guid Id => _row.Id;

    /// <summary>Changes whenever somebody writes the case.</summary>
    public string Version => _row.RowVersion;

    public EntityReference CurrencyReference { get; }

    /// <summary>ISO 4217.</summary>
    public string Currency => new JoinedRow(_row, CurrencyAlias).Get<string>("isocurrencycode") ?? "";

    private string Number => _row.GetAttributeValue<string>("ticketnumber") ?? Id.ToString("D");

    public static OverriddenCaseRow Read(Entity overrideRow, IOrganizationService service)
    {
        var reference = overrideRow.GetAttributeValue<EntityReference>("sav_incidentid") ?? throw new StaffRefusal(
            "The override belongs to no case. Choose one.", "La dérogation n'appartient à aucun dossier. Choisissez-en un.");
        var query = new QueryExpression("incident")
        {
            ColumnSet = new ColumnSet("ticketnumber", "statecode", "transactioncurrencyid"),
        };
        query.Join("transactioncurrency", "transactioncurrencyid", CurrencyAlias, "isocurrencycode");
        query.Criteria.AddCondition("incidentid", ConditionOperator.Equal, reference.Id);
        return new OverriddenCaseRow(ExistingRow.Of(query, service));
    }

    /// <param name="goodwillInForce">Of the other overrides.</param>
    public OverriddenCase With(decimal goodwillInForce) =>
        new(Number, Currency, Choice.Of(_row, "statecode") == Choice.CaseActive, goodwillInForce);
}
