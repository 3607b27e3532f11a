using Microsoft.AspNetCore.Routing;
using Sav.Platform.Simulators.Documents;
using Sav.Platform.Simulators.Erp.Claims;
using Sav.Platform.Simulators.Erp.Contracts;
using Sav.Platform.Simulators.Erp.Days;
using Sav.Platform.Simulators.Erp.Invoices;
using Sav.Platform.Simulators.Erp.Quotes;
using Sav.Platform.Simulators.Erp.Sales;
using Sav.Platform.Simulators.Events;
using Sav.Platform.Simulators.Storage;

namespace Sav.Platform.Simulators.Erp;

/// <summary>
/// An ERP as docs/erp-api.md describes it: customers, prices, invoices, quotes, bills and credits of contracts, claims on suppliers. Events come from
/// <c>urn:sav:erp</c>.
/// </summary>
public sealed class ErpSimulator : Simulator
{
    private ErpSimulator(Store store, EventOutbox outbox, ErpOptions options)
        : base(store, outbox, options)
    {
    }

    /// <summary>Opens the store, listens, and goes on with the events that an earlier run left undelivered.</summary>
    /// <exception cref="Microsoft.Data.Sqlite.SqliteException">The file is no store or cannot be opened.</exception>
    /// <exception cref="IOException">The port is taken.</exception>
    public static async Task<ErpSimulator> StartAsync(ErpOptions options, CancellationToken cancellationToken = default)
    {
        var store = Store.Open(options.StoreFile);
        var outbox = new EventOutbox("urn:sav:erp", options.Time);
        var erp = new ErpSimulator(store, outbox, options);
        await store.RunAsync(CreateTables);
        await erp.ListenAsync(options.Url, routes => erp.Map(routes, outbox, options), cancellationToken);
        return erp;
    }

    /// <summary>Counts and sums of what is stored.</summary>
    public Task<ErpTotals> TotalsAsync() => Store.RunAsync(ErpTotalsQuery.Read);

    private static bool CreateTables(Database database)
    {
        EventOutbox.CreateTables(database);
        CustomerRegister.CreateTables(database);
        PriceList.CreateTables(database);
        AccountingPeriods.CreateTables(database);
        InvoiceBook.CreateTables(database);
        QuoteBook.CreateTables(database);
        ContractInvoiceBook.CreateTables(database);
        CreditNoteBook.CreateTables(database);
        CaseCreditNoteBook.CreateTables(database);
        SaleBook.CreateTables(database);
        Settlements.CreateTables(database);
        SupplierRegister.CreateTables(database);
        SupplierClaimBook.CreateTables(database);
        return true;
    }

    private void Map(IEndpointRouteBuilder routes, EventOutbox outbox, ErpOptions options)
    {
        var quotes = new QuoteBook(options);
        new CustomerRegister(Store).Map(routes);
        new CreditControl(Store, outbox, Sender, options.Time).Map(routes);
        new PriceList(Store).Map(routes);
        new AccountingPeriods(Store).Map(routes);
        new DocumentEndpoints<InvoiceContent, Invoice>(new InvoiceBook(options), Store, outbox, Sender, options).Map(routes, "/invoices");
        new DocumentEndpoints<CaseCreditNoteContent, CaseCreditNote>(new CaseCreditNoteBook(options), Store, outbox, Sender, options)
            .Map(routes, "/case-credit-notes");
        new DocumentEndpoints<QuoteContent, Quote>(quotes, Store, outbox, Sender, options).Map(routes, "/quotes");
        new QuoteAnswers(quotes, Store, outbox, Sender, options).Map(routes);
        new DocumentEndpoints<ContractInvoiceContent, ContractDocument>(new ContractInvoiceBook(options), Store, outbox, Sender, options)
            .Map(routes, "/contract-invoices");
        new DocumentEndpoints<CreditNoteContent, ContractDocument>(new CreditNoteBook(options), Store, outbox, Sender, options)
            .Map(routes, "/credit-notes");
        new DocumentEndpoints<SaleContent, Sale>(new SaleBook(), Store, outbox, Sender, options).Map(routes, "/sales");
        var days = Own(new DayBreak(new DailyRun(quotes, Store, outbox, Sender, options), options.Time));
        days.Map(routes);
        days.Start();
        new SupplierRegister(Store).Map(routes);
        new DocumentEndpoints<SupplierClaimContent, SupplierClaim>(new SupplierClaimBook(options), Store, outbox, Sender, options)
            .Map(routes, "/supplier-claims");
    }
}
