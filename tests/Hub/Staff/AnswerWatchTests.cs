using System.Reflection;
using Microsoft.PowerPlatform.Dataverse.Client;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Sav.Hub.Staff;

namespace Sav.Hub.Tests.Staff;

public sealed class AnswerWatchTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 10, 0, 11, 950, TimeSpan.Zero);

    [Fact]
    public async Task Watch_RowThatShowsAfterTheLookInWholeSeconds_IsNotOverlooked()
    {
        var caseId = Guid.NewGuid();
        var crm = DispatchProxy.Create<IOrganizationServiceAsync2, Inbox>();

        // Written at 10.9 s, kept as 10 s, committed after the look of 11.95 s.
        ((Inbox)(object)crm).LateRow = new Entity("sav_integrationmessage", Guid.NewGuid())
        {
            ["createdon"] = new DateTime(2026, 3, 2, 10, 0, 10, DateTimeKind.Utc),
            ["sav_incidentid"] = new EntityReference("incident", caseId),
        };
        var answered = new List<Guid>();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        ((Inbox)(object)crm).OnLook = look =>
        {
            if (look == 4)
            {
                stop.Cancel();
            }
        };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => new AnswerWatch(crm, new StoppedClock(), answered.Add).WatchAsync(stop.Token));

        Assert.Equal([caseId], answered);
    }

    /// <summary>An inbox whose only row shows from the second look on, to those who look back far enough.</summary>
    public class Inbox : DispatchProxy
    {
        private int _looks;

        public Entity LateRow { get; set; } = new();

        public Action<int> OnLook { get; set; } = _ => { };

        protected override object Invoke(MethodInfo? targetMethod, object?[]? args)
        {
            Assert.Equal(nameof(IOrganizationServiceAsync2.RetrieveMultipleAsync), targetMethod?.Name);
            var query = Assert.IsType<QueryExpression>(args![0]);
            var since = (DateTime)query.Criteria.Conditions.Single(c => c.AttributeName == "createdon").Values.Single();
            var found = new EntityCollection();
            if (++_looks > 1 && LateRow.GetAttributeValue<DateTime>("createdon") >= since)
            {
                found.Entities.Add(LateRow);
            }

            OnLook(_looks);
            return Task.FromResult(found);
        }
    }

    private sealed class StoppedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => Now;
    }
}
