namespace Sav.Hub.Import;

/// <summary>The files of the folder <c>adventureworks</c> that the import reads, as they are published.</summary>
internal static class AdventureWorksFiles
{
    public const string Folder = "adventureworks";

    public static readonly CsvLayout Product = new(
        "Product.csv",
        "ProductID,Name,ProductNumber,MakeFlag,FinishedGoodsFlag,Color,SafetyStockLevel,ReorderPoint,StandardCost,ListPrice,Size,"
        + "SizeUnitMeasureCode,WeightUnitMeasureCode,Weight,DaysToManufacture,ProductLine,Class,Style,ProductSubcategoryID,ProductModelID,"
        + "SellStartDate,SellEndDate,DiscontinuedDate,rowguid,ModifiedDate");

    public static readonly CsvLayout ProductSubcategory = new(
        "ProductSubcategory.csv",
        "ProductSubcategoryID,ProductCategoryID,Name,rowguid,ModifiedDate");

    public static readonly CsvLayout ProductModelWarranty = new(
        "ProductModelWarranty.csv",
        "ProductModelID,Name,WarrantyPeriod,WarrantyDescription,MaintenanceNoOfYears,MaintenanceDescription");

    public static readonly CsvLayout Location = new("Location.csv", "LocationID,Name,CostRate,Availability,ModifiedDate");

    public static readonly CsvLayout ProductInventory = new(
        "ProductInventory.csv",
        "ProductID,LocationID,Shelf,Bin,Quantity,rowguid,ModifiedDate");

    public static readonly CsvLayout BillOfMaterials = new(
        "BillOfMaterials.csv",
        "BillOfMaterialsID,ProductAssemblyID,ComponentID,StartDate,EndDate,UnitMeasureCode,BOMLevel,PerAssemblyQty,ModifiedDate");

    public static readonly CsvLayout Vendor = new(
        "Vendor.csv",
        "BusinessEntityID,AccountNumber,Name,CreditRating,PreferredVendorStatus,ActiveFlag,PurchasingWebServiceURL,ModifiedDate");

    public static readonly CsvLayout PurchaseOrderDetail = new(
        "PurchaseOrderDetail.csv",
        "PurchaseOrderID,PurchaseOrderDetailID,DueDate,OrderQty,ProductID,UnitPrice,LineTotal,ReceivedQty,RejectedQty,StockedQty,"
        + "ModifiedDate");

    public static readonly CsvLayout Customer = new(
        "Customer.csv",
        "CustomerID,PersonID,StoreID,TerritoryID,AccountNumber,rowguid,ModifiedDate");

    public static readonly CsvLayout Store = new("Store.csv", "BusinessEntityID,Name,SalesPersonID,rowguid,ModifiedDate");

    public static readonly CsvLayout BusinessEntityContact = new(
        "BusinessEntityContact.csv",
        "BusinessEntityID,PersonID,ContactTypeID,rowguid,ModifiedDate");

    public static readonly CsvLayout EmailAddress = new("EmailAddress.csv", "BusinessEntityID,EmailAddressID,EmailAddress,ModifiedDate");

    public static readonly CsvLayout PersonPhone = new("PersonPhone.csv", "BusinessEntityID,PhoneNumber,PhoneNumberTypeID,ModifiedDate");

    public static readonly CsvLayout BusinessEntityAddress = new(
        "BusinessEntityAddress.csv",
        "BusinessEntityID,AddressID,AddressTypeID,ModifiedDate");

    public static readonly CsvLayout Address = new(
        "Address.csv",
        "AddressID,AddressLine1,AddressLine2,City,StateProvinceID,PostalCode,ModifiedDate");

    public static readonly CsvLayout StateProvince = new(
        "StateProvince.csv",
        "StateProvinceID,StateProvinceCode,CountryRegionCode,IsOnlyStateProvinceFlag,Name,TerritoryID,rowguid,ModifiedDate");

    public static readonly CsvLayout SalesOrders = new(
        "sales_orders_2019_2021.csv",
        "SalesOrderNumber,SalesOrderLineNumber,OrderDate,CustomerName,EmailAddress,Item,Quantity,UnitPrice,TaxAmount");

    public static readonly IReadOnlyList<CsvLayout> All =
    [
        Product, ProductSubcategory, ProductModelWarranty, Location, ProductInventory, BillOfMaterials, Vendor, PurchaseOrderDetail,
        Customer, Store, BusinessEntityContact, EmailAddress, PersonPhone, BusinessEntityAddress, Address, StateProvince, SalesOrders,
    ];
}
