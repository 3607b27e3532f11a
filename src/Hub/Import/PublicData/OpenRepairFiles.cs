namespace Sav.Hub.Import;

/// <summary>The file of the folder <c>open-repair</c> that the import reads, as it is published.</summary>
internal static class OpenRepairFiles
{
    public const string Folder = "open-repair";

    public static readonly CsvLayout Repairs = new(
        "open_repair_fr_be.csv",
        "id,data_provider,country,partner_product_category,product_category,product_category_id,brand,year_of_manufacture,product_age,"
        + "repair_status,repair_barrier_if_end_of_life,group_identifier,event_date,problem,source_snapshot,lang_guess");
}
