using BenchmarkDotNet.Attributes;

namespace Sav.Benchmarks.Crm;

/// <summary>
/// A case created through the whole pipeline, on disk when it returns: the report is stamped, the decision taken, kept and written on the
/// case. The time must not depend on how many contracts the customer has for other equipment.
/// </summary>
[MemoryDiagnoser]
[WarmupCount(100)]
[IterationCount(40)]
[InvocationCount(16)]
public class CreateCaseBenchmarks
{
    private Organisation _organisation = null!;
    private ContractCustomer _customer = null!;

    [Params(1, 100, 10_000)]
    public int Contracts { get; set; }

    [GlobalSetup]
    public async Task OpenOrganisation()
    {
        _organisation = await Organisation.OpenAsync();
        _customer = new ContractCustomer(_organisation);
        _customer.AddContracts(Contracts);
    }

    [GlobalCleanup]
    public async Task DeleteOrganisation() => await _organisation.DisposeAsync();

    [Benchmark]
    public Guid CreateCase() => _customer.Case();
}
