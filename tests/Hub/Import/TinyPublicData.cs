using Sav.Hub.Import;

namespace Sav.Hub.Tests.Import;

/// <summary>A folder with the form of the public data and a handful of rows, each there for one of its weaknesses.</summary>
internal sealed class TinyPublicData : IDisposable
{
    private const string Stamp = "2020-01-01 00:00:00.000";
    private readonly TemporaryFolder _folder = new();

    public TinyPublicData()
    {
        WriteProducts();
        WriteCustomers();
        WriteAddresses();
        WriteOrders();
        WriteRepairs();
    }

    public ImportReport Report { get; } = new();

    public string Path => _folder.Path;

    public void Replace(string file, string old, string replacement) => _folder.Replace(file, old, replacement);

    public ImportedOrganisation Read(ImportOptions? options = null) =>
        new PublicDataSource(Path, options ?? new ImportOptions()).Read(Report);

    public void Dispose() => _folder.Dispose();

    private void WriteProducts()
    {
        Write("ProductSubcategory.csv", "ProductSubcategoryID,ProductCategoryID,Name,rowguid,ModifiedDate", $"1,1,Mountain Bikes,,{Stamp}");
        Write(
            "Product.csv",
            "ProductID,Name,ProductNumber,MakeFlag,FinishedGoodsFlag,Color,SafetyStockLevel,ReorderPoint,StandardCost,ListPrice,Size,"
            + "SizeUnitMeasureCode,WeightUnitMeasureCode,Weight,DaysToManufacture,ProductLine,Class,Style,ProductSubcategoryID,"
            + "ProductModelID,SellStartDate,SellEndDate,DiscontinuedDate,rowguid,ModifiedDate",
            $"1,Mountain-100,BK-M100,1,1,,100,75,1000.0000,3399.9900,,,,,4,,,,1,19,{Stamp},,,,{Stamp}",
            $"2,Road-900,BK-R900,1,1,,100,75,500.0000,999.0000,,,,,4,,,,1,20,{Stamp},,,,{Stamp}",
            $"3,Chain,CH-0234,0,0,,500,375,8.9866,20.2400,,,,,0,,,,,,{Stamp},,,,{Stamp}",
            $"4,Bearing,BE-2349,0,0,,800,600,0.0000,0.0000,,,,,0,,,,,,{Stamp},,,,{Stamp}");
        Write(
            "ProductModelWarranty.csv",
            "ProductModelID,Name,WarrantyPeriod,WarrantyDescription,MaintenanceNoOfYears,MaintenanceDescription",
            "19,Mountain-100,3 years,parts and labor,10 years,by the dealer");
        Write("Location.csv", "LocationID,Name,CostRate,Availability,ModifiedDate", $"1,Tool Crib,0.0000,0.00,{Stamp}");
        Write(
            "ProductInventory.csv",
            "ProductID,LocationID,Shelf,Bin,Quantity,rowguid,ModifiedDate",
            $"1,1,A,1,120,,{Stamp}",
            $"3,1,A,2,12,,{Stamp}");
        Write(
            "BillOfMaterials.csv",
            "BillOfMaterialsID,ProductAssemblyID,ComponentID,StartDate,EndDate,UnitMeasureCode,BOMLevel,PerAssemblyQty,ModifiedDate",
            $"1,,1,{Stamp},,EA,0,1.00,{Stamp}",
            $"2,1,3,{Stamp},,EA,1,1.00,{Stamp}",
            $"3,1,4,{Stamp},2021-05-02 00:00:00.000,EA,1,1.00,{Stamp}",
            $"4,2,3,{Stamp},,EA,1,1.00,{Stamp}");
        Write(
            "Vendor.csv",
            "BusinessEntityID,AccountNumber,Name,CreditRating,PreferredVendorStatus,ActiveFlag,PurchasingWebServiceURL,ModifiedDate",
            $"90,CYCLING0001,Cycling Master,1,1,0,,{Stamp}");
        Write(
            "PurchaseOrderDetail.csv",
            "PurchaseOrderID,PurchaseOrderDetailID,DueDate,OrderQty,ProductID,UnitPrice,LineTotal,ReceivedQty,RejectedQty,StockedQty,"
            + "ModifiedDate",
            $"1,1,{Stamp},4,3,8.0000,32.0000,3.00,1.00,2.00,{Stamp}");
    }

    private void WriteCustomers()
    {
        Write(
            "Customer.csv",
            "CustomerID,PersonID,StoreID,TerritoryID,AccountNumber,rowguid,ModifiedDate",
            $"1,,50,1,AW01,,{Stamp}",
            $"2,61,51,1,AW02,,{Stamp}",
            $"3,10,,1,AW03,,{Stamp}",
            $"4,11,,1,AW04,,{Stamp}",
            $"5,12,,1,AW05,,{Stamp}",
            $"6,13,,1,AW06,,{Stamp}");
        Write(
            "Store.csv",
            "BusinessEntityID,Name,SalesPersonID,rowguid,ModifiedDate",
            $"50,Great Bikes ,1,,{Stamp}",
            $"51,Great Bikes,1,,{Stamp}");
        Write(
            "BusinessEntityContact.csv",
            "BusinessEntityID,PersonID,ContactTypeID,rowguid,ModifiedDate",
            $"50,60,11,,{Stamp}",
            $"51,61,11,,{Stamp}",
            $"90,62,17,,{Stamp}");
        Write(
            "EmailAddress.csv",
            "BusinessEntityID,EmailAddressID,EmailAddress,ModifiedDate",
            $"10,1,jésus9@adventure-works.com,{Stamp}",
            $"11,2,anna3@adventure-works.com,{Stamp}",
            $"12,3,zoé1@adventure-works.com,{Stamp}",
            $"13,4,zoè1@adventure-works.com,{Stamp}",
            $"60,5,store.owner@adventure-works.com,{Stamp}",
            $"61,6,second.owner@adventure-works.com,{Stamp}",
            $"99,7,employee@adventure-works.com,{Stamp}");
        Write(
            "PersonPhone.csv",
            "BusinessEntityID,PhoneNumber,PhoneNumberTypeID,ModifiedDate",
            $"10,1 (11) 500 555-0101,1,{Stamp}",
            $"11,500-555-0102,1,{Stamp}",
            $"60,500-555-0160,1,{Stamp}");
    }

    private void WriteAddresses()
    {
        Write(
            "BusinessEntityAddress.csv",
            "BusinessEntityID,AddressID,AddressTypeID,ModifiedDate",
            $"10,100,2,{Stamp}",
            $"11,101,5,{Stamp}",
            $"11,102,2,{Stamp}",
            $"50,103,3,{Stamp}",
            $"51,103,3,{Stamp}",
            $"12,100,2,{Stamp}");
        Write(
            "Address.csv",
            "AddressID,AddressLine1,AddressLine2,City,StateProvinceID,PostalCode,ModifiedDate",
            $"100,1 rue de Rivoli,Bât. B,Paris,1,75001,{Stamp}",
            $"101,9 Dock Road,,Seattle,2,98101,{Stamp}",
            $"102,1 Main Street,,Seattle,2,98101,{Stamp}",
            $"103,2 High Street,,Hobart,3,7000,{Stamp}");
        Write(
            "StateProvince.csv",
            "StateProvinceID,StateProvinceCode,CountryRegionCode,IsOnlyStateProvinceFlag,Name,TerritoryID,rowguid,ModifiedDate",
            $"1,75 ,FR,0,Seine (Paris),7,,{Stamp}",
            $"2,WA ,US,0,Washington,1,,{Stamp}",
            $"3,TAS,AU,0,Tasmania,9,,{Stamp}");
    }

    private void WriteOrders() => Write(
        "sales_orders_2019_2021.csv",
        "SalesOrderNumber,SalesOrderLineNumber,OrderDate,CustomerName,EmailAddress,Item,Quantity,UnitPrice,TaxAmount",
        "SO1,1,2019-07-01,J\uFFFDsus Mu\uFFFDoz,j\uFFFDsus9@adventure-works.com,Mountain-100,1,3399.99,271.9992",
        "SO2,1,2019-07-02,Anna Price,ANNA3@adventure-works.com,Road-900,2,800.00,64.0000",
        "SO3,1,2019-07-03,Zo\uFFFD Roux,zo\uFFFD1@adventure-works.com,Mountain-100,1,3399.99,271.9992",
        "SO4,1,2019-07-04,Nobody Known,nobody@adventure-works.com,Chain,1,20.24,1.0000",
        "SO5,1,2019-07-05,Anna Price,anna3@adventure-works.com,Unicycle,1,10.00,1.0000");

    private void WriteRepairs() => _folder.Write("open-repair/open_repair_fr_be.csv", string.Join('\n', [
        "id,data_provider,country,partner_product_category,product_category,product_category_id,brand,year_of_manufacture,product_age,"
        + "repair_status,repair_barrier_if_end_of_life,group_identifier,event_date,problem,source_snapshot,lang_guess",
        Repair("late", "Philips", "2010", "Repairable", "", "2016-03-02", "Ne d?©marre plus?\\r\\nBruit ?†l'arri?®re", "fr"),
        Repair("first", "Unknown", "", "Fixed", "", "2016-01-16", "", ""),
        Repair("second", "Sony", "????", "End of life", "Item too worn out", "2016-01-16", "Kapotte stekker", "nl"),
        ""]));

    private static string Repair(
        string id, string brand, string year, string status, string barrier, string day, string problem, string language) =>
        $"{id},Repair Café,FRA,Kettle,Kettle,14,{brand},{year},,{status},{barrier},Group,{day},{problem},Snapshot,{language}";

    private void Write(string file, string header, params string[] rows) =>
        _folder.Write($"adventureworks/{file}", string.Join('\n', [header, .. rows, ""]));
}
