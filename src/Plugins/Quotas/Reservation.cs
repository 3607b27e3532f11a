using Microsoft.Xrm.Sdk;
using Sav.Plugins.Coverage;
using Sav.Plugins.Rows;

namespace Sav.Plugins.Quotas;

/// <summary>A part of a quota that a case holds, has used or has given back.</summary>
internal sealed record Reservation(Guid Id, Guid LineId, decimal Quantity, int State)
{
    public const int Held = Choice.First;
    public const int Consumed = Choice.First + 1;
    public const int Released = Choice.First + 2;

    public static readonly string[] Columns = ["sav_quotareservationid", "sav_contractlineid", "sav_quantity", "sav_state"];

    /// <summary>Those that a query joined under an alias, each once, without what was given back.</summary>
    public static IReadOnlyList<Reservation> Joined(IEnumerable<Entity> rows, string alias) =>
    [
        .. rows.Select(row => new JoinedRow(row, alias))
            .Where(row => row.Get<Guid?>("sav_quotareservationid") is not null)
            .Select(Of)
            .Where(reservation => reservation.State != Released)
            .GroupBy(reservation => reservation.Id)
            .OrderBy(reservation => reservation.Key)
            .Select(reservation => reservation.First()),
    ];

    private static Reservation Of(JoinedRow row) => new(
        row.Get<Guid>("sav_quotareservationid"),
        row.Get<EntityReference>("sav_contractlineid")!.Id,
        row.Get<decimal>("sav_quantity"),
        row.Get<OptionSetValue>("sav_state")?.Value ?? Held);
}
