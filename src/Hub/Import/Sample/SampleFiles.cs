namespace Sav.Hub.Import;

/// <summary>The files of an organisation in the hub's own form; docs/import.md describes them.</summary>
internal static class SampleFiles
{
    public static readonly CsvLayout Organisation = new("organisation.csv", "name,currency");

    public static readonly CsvLayout ServiceLevels = new(
        "service-levels.csv",
        "code,name,version,valid_from,time_zone,opening_hours,on_site_hours,holidays,"
        + "response_minutes,on_site_minutes,resolution_minutes,"
        + "urgent_response_minutes,urgent_on_site_minutes,urgent_resolution_minutes,"
        + "low_response_minutes,low_on_site_minutes,low_resolution_minutes,parts_dispatch_days,price_per_month");

    public static readonly CsvLayout Customers = new(
        "customers.csv",
        "number,name,kind,email,phone,street,postal_code,city,country,time_zone,credit_hold,blocked_in_erp");

    public static readonly CsvLayout Articles = new("articles.csv", "number,name,family,list_price,spare_part", "supplier");

    public static readonly CsvLayout Suppliers = new("suppliers.csv", "number,name") { MayBeMissing = true };

    public static readonly CsvLayout Stock = new("stock.csv", "article,location,quantity");

    public static readonly CsvLayout SpareParts = new("spare-parts.csv", "article,part,quantity");

    public static readonly CsvLayout Equipment = new(
        "equipment.csv",
        "serial,article,customer,sold_on,warranty_end,warranty_labour_percent,warranty_parts_percent,warranty_travel_percent,"
        + "guarantee_end,time_zone",
        "site,manufactured_on,delivered_on,commissioned_on,warranty_start,warranty_months,warranty_labour_months,"
        + "warranty_travel_months,warranty_parts_months,warranty_labour_end,warranty_travel_end,warranty_parts_end");

    public static readonly CsvLayout Sites = new(
        "sites.csv", "number,name,customer,time_zone,street,postal_code,city,country") { MayBeMissing = true };

    public static readonly CsvLayout Recalls = new(
        "recalls.csv", "number,name,defect_code,article,serial_from,serial_to,units,starts_on,ends_on,time_zone") { MayBeMissing = true };

    public static readonly CsvLayout Contracts = new(
        "contracts.csv",
        "number,customer,service_level,starts_on,ends_on,time_zone,price,status");

    public static readonly CsvLayout ContractLines = new(
        "contract-lines.csv",
        "number,contract,scope,equipment,product_family,covers_defects,covers_usage_help,"
        + "labour_percent,travel_percent,parts_percent,assistance_percent",
        "kind,site,channels,named_contacts,deductible,cap,quota_unit,quota_quantity");

    public static readonly CsvLayout Cases = new(
        "cases.csv",
        "number,reported_on,title,description,reason,customer,equipment,result,barrier",
        "severity,channel,contact,defect_code");

    public static readonly IReadOnlyList<CsvLayout> All =
    [
        Organisation, ServiceLevels, Customers, Suppliers, Articles, Stock, SpareParts, Sites, Equipment, Recalls, Contracts, ContractLines, Cases,
    ];
}
