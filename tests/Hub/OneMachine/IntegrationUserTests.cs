using System.ServiceModel;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Sav.Hub.OneMachine;
using Sav.Platform.Dataverse;
using Sav.Platform.Dataverse.Limits;

namespace Sav.Hub.Tests.OneMachine;

public sealed class IntegrationUserTests : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("sav-integration-").FullName;
    private DataverseOrganization _crm = null!;

    public async ValueTask InitializeAsync() => _crm = await DataverseOrganization.OpenAsync(
        new DataverseOptions
        {
            SolutionFolder = HubFiles.Solution,
            StoreFile = Path.Combine(_folder, "crm.db"),
            Limits = new ServiceProtection { Requests = 10, Window = TimeSpan.FromMilliseconds(300) },
        },
        CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        await _crm.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task ServiceAsync_Twice_IsTheSameUser()
    {
        var first = await IntegrationUser.ServiceAsync(_crm, CancellationToken.None);
        var second = await IntegrationUser.ServiceAsync(_crm, CancellationToken.None);

        Assert.Equal(UserOf(first), UserOf(second));
        Assert.NotEqual(UserOf(_crm.Service), UserOf(first));
    }

    [Fact]
    public async Task ServiceAsync_Request_IsDoneWithTheRightsOfTheRoleOnly()
    {
        var service = await IntegrationUser.ServiceAsync(_crm, CancellationToken.None);
        var user = UserOf(service);

        Assert.Empty((await service.RetrieveMultipleAsync(new QueryExpression("incident"))).Entities);
        var fault = await Assert.ThrowsAsync<FaultException<OrganizationServiceFault>>(() => service.DeleteAsync("systemuser", user));

        Assert.Contains("is missing prvDeleteUser privilege", fault.Message);
    }

    [Fact]
    public async Task Execute_BeyondTheLimitOfRequests_WaitsAndIsAnswered()
    {
        var service = await IntegrationUser.ServiceAsync(_crm, CancellationToken.None);
        var patient = new PatientCrm(service, TimeProvider.System);

        var answers = await Task.WhenAll(Enumerable.Range(0, 25).Select(_ => patient.RetrieveMultipleAsync(new QueryExpression("incident"))));

        Assert.Equal(25, answers.Length);
    }

    private static Guid UserOf(IOrganizationService service) => ((WhoAmIResponse)service.Execute(new WhoAmIRequest())).UserId;
}
