using Microsoft.PowerPlatform.Dataverse.Client;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Sav.Platform.Dataverse.Metadata;

namespace Sav.Platform.Dataverse.Tests.Support;

/// <summary>An organisation with the tables of the product's solution, the steps of the test, and a store of its own.</summary>
internal sealed class TestOrganization : IAsyncDisposable
{
    private static readonly Lazy<OrganizationMetadata> Solution = new(() => SolutionReader.Read(FindSolution()));

    private readonly string _folder = Directory.CreateTempSubdirectory("sav-dataverse-").FullName;
    private readonly OrganizationMetadata _metadata;
    private readonly ServiceEndpointSink? _sink;
    private Func<DataverseOptions, DataverseOptions> _configure = options => options;
    private DataverseOrganization _organization = null!;
    private DataverseOptions? _options;

    private TestOrganization(ServiceEndpointSink? sink, StepMetadata[] steps)
        : this(sink, new Customisation { Steps = steps }.Of(Solution.Value))
    {
    }

    private TestOrganization(ServiceEndpointSink? sink, OrganizationMetadata metadata)
    {
        _sink = sink;
        _metadata = metadata;
    }

    public static Guid EndpointId => Solution.Value.ServiceEndpoints.Values.Single(endpoint => endpoint.Path == "dataverse-signals").Id;

    /// <summary>The options that tests change; the organisation adds its store, clock and plug-ins.</summary>
    public static DataverseOptions DefaultOptions => new() { SolutionFolder = FindSolution(), StoreFile = "" };

    public FakeClock Clock { get; } = new();

    public DataverseOrganization Organization => _organization;

    public IOrganizationServiceAsync2 Service => _organization.Service;

    public static Task<TestOrganization> OpenAsync(params StepMetadata[] steps) => OpenAsync(sink: null, steps);

    public static async Task<TestOrganization> OpenAsync(ServiceEndpointSink? sink, params StepMetadata[] steps)
    {
        var organization = new TestOrganization(sink, steps);
        await organization.StartAsync();
        return organization;
    }

    /// <summary>Opens an organisation with other options than the usual.</summary>
    public static async Task<TestOrganization> OpenAsync(Func<DataverseOptions, DataverseOptions> configure, params StepMetadata[] steps)
    {
        var organization = new TestOrganization(sink: null, steps) { _configure = configure };
        await organization.StartAsync();
        return organization;
    }

    /// <summary>Opens an organisation whose solution differs from the product's.</summary>
    public static async Task<TestOrganization> OpenAsync(Customisation customisation, DataverseOptions? options = null)
    {
        var organization = new TestOrganization(sink: null, customisation.Of(Solution.Value)) { _options = options };
        await organization.StartAsync();
        return organization;
    }

    /// <summary>Closes and opens the store again.</summary>
    public async Task RestartAsync()
    {
        await _organization.DisposeAsync();
        await StartAsync();
    }

    /// <summary>Opens the store as a killed process has left it: what was committed, and nothing of what was in memory.</summary>
    /// <param name="sink">Takes what is posted from now on.</param>
    public async Task<TestOrganization> OpenAfterKill(ServiceEndpointSink sink)
    {
        var after = new TestOrganization(sink, [.. _metadata.Steps]);
        foreach (var file in Directory.GetFiles(_folder, "store.db*").Where(file => !file.EndsWith(".lock", StringComparison.Ordinal)))
        {
            File.Copy(file, Path.Combine(after._folder, Path.GetFileName(file)));
        }

        await after.StartAsync();
        return after;
    }

    /// <summary>Opens the same store a second time.</summary>
    public Task OpenTwice() => StartAsync();

    /// <summary>Moves the clock each time somebody waits for it, until the task ends.</summary>
    public async Task AdvanceUntil(Task task)
    {
        while (!task.IsCompleted)
        {
            await Task.WhenAny(task, WaitForTimer());
            Clock.Advance(TimeSpan.FromMinutes(5));
        }

        await task;
    }

    /// <summary>Ends when somebody waits for the clock.</summary>
    public Task WaitForTimer() => Clock.WhenTimer();

    public Guid CreateAccount(string name = "Contoso", Action<Entity>? more = null)
    {
        var account = new Entity("account") { ["name"] = name };
        more?.Invoke(account);
        return Service.Create(account);
    }

    /// <summary>A user of the root business unit with roles.</summary>
    public Guid CreateUser(params Guid[] roles) => CreateUserIn(WellKnownIds.BusinessUnit, roles);

    public Guid CreateUserIn(Guid businessUnit, params Guid[] roles)
    {
        var user = Service.Create(new Entity("systemuser")
        {
            ["domainname"] = Guid.NewGuid().ToString(), ["firstname"] = "Ada", ["lastname"] = "Agent",
            ["businessunitid"] = new EntityReference("businessunit", businessUnit),
        });
        Associate("systemuser", user, "systemuserroles_association", "role", roles);
        return user;
    }

    public Guid CreateTeam(string name, params Guid[] roles)
    {
        var team = Service.Create(new Entity("team")
        {
            ["name"] = name, ["businessunitid"] = new EntityReference("businessunit", WellKnownIds.BusinessUnit),
        });
        Associate("team", team, "teamroles_association", "role", roles);
        return team;
    }

    public void Associate(string table, Guid id, string relationship, string other, params Guid[] others) => Service.Associate(
        table, id, new Relationship(relationship), [.. others.Select(found => new EntityReference(other, found))]);

    public Entity Read(string table, Guid id, params string[] columns) =>
        Service.Retrieve(table, id, columns.Length == 0 ? new ColumnSet(true) : new ColumnSet(columns));

    public async ValueTask DisposeAsync()
    {
        await _organization.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task StartAsync() => _organization = await DataverseOrganization.OpenAsync(
        _configure((_options ?? DefaultOptions) with
        {
            StoreFile = Path.Combine(_folder, "store.db"), Time = Clock, ServiceEndpoint = _sink,
            PluginAssemblies = [typeof(TestOrganization).Assembly],
        }),
        _metadata,
        CancellationToken.None);

    private static string FindSolution()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Integration.sln")))
            {
                return Path.Combine(folder.FullName, "solution");
            }
        }

        throw new InvalidOperationException($"No Integration.sln above '{AppContext.BaseDirectory}'. Run the tests from a working copy.");
    }
}
