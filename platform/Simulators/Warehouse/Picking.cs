using Sav.Platform.Simulators.Storage;

namespace Sav.Platform.Simulators.Warehouse;

/// <summary>Takes pieces from the shelves for an order, from the fullest location first.</summary>
internal static class Picking
{
    public static void CreateTables(Database database) => database.Execute("""
        CREATE TABLE IF NOT EXISTS shipment (
            part_order INTEGER NOT NULL REFERENCES part_order, location TEXT NOT NULL, quantity INTEGER NOT NULL,
            PRIMARY KEY (part_order, location)) STRICT, WITHOUT ROWID
        """);

    /// <returns>Pieces of <paramref name="wanted"/> that are in stock, by location.</returns>
    public static IReadOnlyList<LocationStock> Pick(IEnumerable<LocationStock> stock, int wanted)
    {
        var picks = new List<LocationStock>();
        foreach (var location in stock)
        {
            var quantity = Math.Min(location.Quantity, wanted);
            if (quantity > 0)
            {
                picks.Add(location with { Quantity = quantity });
                wanted -= quantity;
            }
        }

        return picks;
    }

    /// <summary>Takes what was picked from the shelves. An order may ship several times from one location.</summary>
    public static void Ship(Database database, long order, string article, IEnumerable<LocationStock> picks)
    {
        foreach (var pick in picks)
        {
            StockRoom.Take(database, article, pick);
            database.Execute(
                """
                INSERT INTO shipment (part_order, location, quantity) VALUES (?1, ?2, ?3)
                ON CONFLICT (part_order, location) DO UPDATE SET quantity = quantity + excluded.quantity
                """,
                order,
                pick.Location,
                pick.Quantity);
        }
    }
}
