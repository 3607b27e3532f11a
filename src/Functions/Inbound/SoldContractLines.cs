using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Sav.Mappings.Crm;
using Sav.Messages.Contracts;

namespace Sav.Functions.Inbound;

/// <summary>
/// The lines of a sold contract. A unit that they cover and that was not delivered yet is written down with them, so that contract and
/// delivery may come in any order.
/// </summary>
internal sealed class SoldContractLines(SoldUnits units, NumberedRows rows)
{
    public async Task<IReadOnlyList<OrganizationRequest>> OfAsync(
        ContractSold sold, EntityReference contract, Entity customer, CancellationToken cancellationToken)
    {
        var requests = new List<OrganizationRequest>();
        var written = new Dictionary<string, EntityReference>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < sold.Lines.Count; i++)
        {
            var line = sold.Lines[i];
            var row = Row(line, FormattableString.Invariant($"{sold.ContractNumber}/{i + 1}"), contract);
            row[ContractLineColumns.Site] = line.SiteNumber is { } site ? await rows.SiteAsync(site, cancellationToken) : null;
            if (line.SerialNumber is { } serial)
            {
                var unit = written.GetValueOrDefault(serial) ?? await UnitAsync(line, sold, customer, requests, cancellationToken);
                row[ContractLineColumns.Equipment] = written[serial] = unit;
            }

            requests.Add(new CreateRequest { Target = row });
        }

        return requests;
    }

    private async Task<EntityReference> UnitAsync(
        ContractSoldLine line, ContractSold sold, Entity customer, List<OrganizationRequest> requests, CancellationToken cancellationToken)
    {
        var product = line.Article is { } article ? await rows.ArticleAsync(article, cancellationToken) : null;
        if (await units.FindAsync(line.SerialNumber!, product, cancellationToken) is { } known)
        {
            return known.ToEntityReference();
        }

        if (product is null)
        {
            throw EventRefusal.Unknown("equipment_unknown", "l'équipement", "unit", line.SerialNumber!);
        }

        var unit = SoldUnits.New(line.SerialNumber!, product, customer, IsoDay.Of(line.SoldOn ?? sold.StartsOn));
        requests.Add(new CreateRequest { Target = unit });
        return unit.ToEntityReference();
    }

    private static Entity Row(ContractSoldLine line, string number, EntityReference contract) => new(ContractLineColumns.Table)
    {
        [ContractLineColumns.Name] = number,
        [ContractLineColumns.Number] = number,
        [ContractLineColumns.Contract] = contract,
        [ContractLineColumns.Scope] = new OptionSetValue(ScopeOf(line.Scope)),
        [ContractLineColumns.ProductFamily] = line.ProductFamily,
        [ContractLineColumns.CoversDefects] = line.CoversDefects ?? true,
        [ContractLineColumns.CoversUsageHelp] = line.CoversUsageHelp ?? false,
        [ContractLineColumns.LabourPercent] = line.LabourPercent,
        [ContractLineColumns.TravelPercent] = line.TravelPercent,
        [ContractLineColumns.PartsPercent] = line.PartsPercent,
        [ContractLineColumns.AssistancePercent] = line.AssistancePercent,
    };

    private static int ScopeOf(string scope) => scope switch
    {
        "equipment" => 743120000,
        "productFamily" => 743120001,
        "customer" => 743120002,
        "site" => 743120003,
        _ => throw new FormatException($"A line's scope is '{scope}'. Send equipment, productFamily, customer or site."),
    };
}
