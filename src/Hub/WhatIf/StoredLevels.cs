using Microsoft.PowerPlatform.Dataverse.Client;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Sav.Domain;
using Sav.Domain.Calendars;
using Sav.Domain.ServiceLevels;
using Sav.Hub.Crm;

namespace Sav.Hub.WhatIf;

/// <summary>The service levels of a CRM (docs/data-model.md, sav_servicelevel).</summary>
internal static class StoredLevels
{
    /// <exception cref="UsageException">A row makes no sense.</exception>
    public static async Task<LevelCatalogue> ReadAsync(IOrganizationServiceAsync2 crm, CancellationToken cancellation)
    {
        // All columns: a store may be of a solution that has not yet those of single severities.
        var rows = await Rows.AllAsync(crm, new QueryExpression("sav_servicelevel") { ColumnSet = new ColumnSet(true) }, cancellation);
        return new LevelCatalogue("the store", rows.Select(Level));
    }

    private static ServiceLevel Level(Entity row)
    {
        try
        {
            return new ServiceLevel
            {
                Code = row.GetAttributeValue<string>("sav_code"),
                Version = row.GetAttributeValue<int?>("sav_version") ?? 1,
                Hours = OpeningHours.Parse(row.GetAttributeValue<string>("sav_openinghours")),
                OnSiteHours = row.GetAttributeValue<string?>("sav_onsitehours") is { } hours ? OpeningHours.Parse(hours) : null,
                Holidays = [.. Holidays(row)],
                Zone = IanaZone.Find(row.GetAttributeValue<string>("sav_timezone")),
                Normal = CommitmentOrNull(row, "sav_")!,
                Urgent = CommitmentOrNull(row, "sav_urgent"),
                Low = CommitmentOrNull(row, "sav_low"),
                PartsDispatchDays = row.GetAttributeValue<int?>("sav_partsdispatchdays"),
            };
        }
        catch (InvalidFactsException e)
        {
            throw new UsageException($"The service level '{row.GetAttributeValue<string>("sav_code")}' of the store is damaged: {e.Message}", e);
        }
    }

    private static IEnumerable<LocalDate> Holidays(Entity row) =>
        (row.GetAttributeValue<string?>("sav_holidays") ?? "")
            .Split([',', '\n', '\r', ' '], StringSplitOptions.RemoveEmptyEntries)
            .Select(text => LocalDate.TryParse(text, out var day) ? day : throw new UsageException(
                $"The service level '{row.GetAttributeValue<string>("sav_code")}' of the store has the closed day '{text}'. "
                + "Write it as 2026-05-01."));

    private static Commitment? CommitmentOrNull(Entity row, string prefix) =>
        row.GetAttributeValue<int?>(prefix + "resolutionminutes") is not { } resolution ? null : new Commitment
        {
            ResponseMinutes = row.GetAttributeValue<int?>(prefix + "responseminutes") ?? 0,
            OnSiteMinutes = row.GetAttributeValue<int?>(prefix + "onsiteminutes"),
            ResolutionMinutes = resolution,
        };
}
