namespace Sav.Hub.Import;

/// <summary>
/// Checks the purchasing files. After-sales does not use them, but their weaknesses tell how far stock figures can be trusted.
/// </summary>
internal static class PurchasingReader
{
    private const string NotUsed = "purchasing: checked, not used by after-sales";
    private const string Kept = "set aside; the stock counted is what the warehouse gets";

    public static void Check(CsvFolder folder)
    {
        CheckVendors(folder);
        CheckOrderLines(folder);
    }

    private static void CheckVendors(CsvFolder folder)
    {
        foreach (var row in folder.Read(AdventureWorksFiles.Vendor))
        {
            if (row.Integer("ActiveFlag") == 0)
            {
                row.Note("inactive vendor", "set aside", row.RequiredText("Name"));
            }

            row.SetAside(NotUsed);
        }
    }

    private static void CheckOrderLines(CsvFolder folder)
    {
        foreach (var row in folder.Read(AdventureWorksFiles.PurchaseOrderDetail))
        {
            var (ordered, received, rejected) = (row.Number("OrderQty"), row.Number("ReceivedQty"), row.Number("RejectedQty"));
            if (received != ordered)
            {
                row.Note("received quantity differs from the ordered one", Kept, $"line {row.Line}: {received:0} of {ordered:0}");
            }

            if (rejected > 0)
            {
                row.Note("purchase line with rejected quantity", Kept, $"line {row.Line}: {rejected:0} of {received:0}");
            }

            row.SetAside(NotUsed);
        }
    }
}
