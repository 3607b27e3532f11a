using Microsoft.PowerPlatform.Dataverse.Client;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;
using Sav.Platform.Dataverse;
using Sav.Plugins.Cases;

[assembly: AssemblyFixture(typeof(Sav.Plugins.Tests.Crm.Organisation))]

namespace Sav.Plugins.Tests.Crm;

/// <summary>An embedded Dataverse with the product's solution and plug-ins, in which it is 2 March 2026, 09:15 in Paris.</summary>
public sealed class Organisation : IAsyncLifetime
{
    public static readonly DateTime Now = new(2026, 3, 2, 8, 15, 0, DateTimeKind.Utc);

    private static readonly Relationship UserRoles = new("systemuserroles_association");

    private readonly TimeProvider _time;
    private readonly string _store = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.db");
    private DataverseOrganization _organisation = null!;
    private int _numbers;

    public Organisation()
        : this(new FixedTime(Now))
    {
    }

    internal Organisation(TimeProvider time)
    {
        _time = time;
    }

    public IOrganizationServiceAsync2 Service => _organisation.Service;

    /// <summary>The product's service level for everybody: working hours, a day to answer, five to repair.</summary>
    public EntityReference StandardLevel { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        _organisation = await DataverseOrganization.OpenAsync(
            new DataverseOptions
            {
                SolutionFolder = Path.Combine(RepositoryRoot(), "solution"),
                StoreFile = _store,
                PluginAssemblies = [typeof(DecideEntitlement).Assembly],
                Time = _time,
            },
            CancellationToken.None);
        StandardLevel = Level("STANDARD", "Mo-Fr 09:00-17:00", responseMinutes: 480, resolutionMinutes: 2400);
        Service.Update(new Entity("businessunit", WellKnownIds.BusinessUnit) { ["sav_standardservicelevelid"] = StandardLevel });
    }

    public async ValueTask DisposeAsync()
    {
        await _organisation.DisposeAsync();
        foreach (var file in Directory.GetFiles(Path.GetTempPath(), Path.GetFileName(_store) + "*"))
        {
            File.Delete(file);
        }
    }

    /// <summary>The same organisation with a user who reads French.</summary>
    public IOrganizationServiceAsync2 ForFrenchUser()
    {
        var user = Service.Create(new Entity("systemuser")
        {
            ["domainname"] = Next("user"),
            ["fullname"] = "Camille",
            ["businessunitid"] = new EntityReference("businessunit", WellKnownIds.BusinessUnit),
        });
        GiveRoles(new EntityReference("systemuser", user), WellKnownIds.SystemAdministratorRole);
        Service.Create(new Entity("usersettings", user) { ["systemuserid"] = user, ["uilanguageid"] = 1036 });
        return _organisation.ServiceFor(user);
    }

    public void GiveRoles(EntityReference user, params Guid[] roles) => Service.Associate(
        user.LogicalName, user.Id, UserRoles, [.. roles.Select(role => new EntityReference("role", role))]);

    public void TakeRole(EntityReference user, Guid role) => Service.Disassociate(
        user.LogicalName, user.Id, UserRoles, [new EntityReference("role", role)]);

    /// <summary>The same organisation as that user works in it.</summary>
    public IOrganizationServiceAsync2 As(EntityReference user) => _organisation.ServiceFor(user.Id);

    /// <summary>A number that nobody else has.</summary>
    public string Next(string prefix) => $"{prefix}-{Interlocked.Increment(ref _numbers):D4}";

    public EntityReference Level(string code, string hours, int responseMinutes, int resolutionMinutes) =>
        Create(LevelRow(code, hours, responseMinutes, resolutionMinutes));

    public static Entity LevelRow(string code, string hours, int responseMinutes, int resolutionMinutes) => new("sav_servicelevel")
    {
        ["sav_name"] = code,
        ["sav_code"] = code,
        ["sav_timezone"] = "Europe/Paris",
        ["sav_openinghours"] = hours,
        ["sav_responseminutes"] = responseMinutes,
        ["sav_resolutionminutes"] = resolutionMinutes,
    };

    public EntityReference Create(Entity row) => new(row.LogicalName, Service.Create(row));

    public Entity Read(EntityReference row) =>
        Service.Retrieve(row.LogicalName, row.Id, new ColumnSet(true));

    /// <summary>Writes past the plug-ins, as an administrator can and as nobody should.</summary>
    public void Tamper(EntityReference row, string column, object value) => Service.Execute(new UpdateRequest
    {
        Target = new Entity(row.LogicalName, row.Id) { [column] = value },
        Parameters = { ["BypassCustomPluginExecution"] = true },
    });

    /// <summary>Rows of a table that belong to a case, in the order of their numbers.</summary>
    public IReadOnlyList<Entity> OfCase(string table, EntityReference caseReference, string numberedBy = "sav_sequence")
    {
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet(true) };
        query.Criteria.AddCondition("sav_incidentid", ConditionOperator.Equal, caseReference.Id);
        return [.. Service.RetrieveMultiple(query).Entities.OrderBy(row => row.GetAttributeValue<int?>(numberedBy))];
    }

    private static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Integration.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("Run the tests from inside the repository.");
        }

        return folder.FullName;
    }
}
