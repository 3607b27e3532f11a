using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;
using Sav.Platform.Dataverse.Faults;
using Sav.Platform.Dataverse.Pipeline;
using Sav.Platform.Dataverse.Query;

namespace Sav.Platform.Dataverse.Messages;

/// <summary>Reads the rows of a query.</summary>
internal sealed class RetrieveMultipleMessage : PipelineMessage
{
    public override string Name => "RetrieveMultiple";

    public override bool ReadsOnly => true;

    public override string? TableOf(OrganizationRequest request) => request.Get<QueryBase>("Query") switch
    {
        QueryExpression expression => expression.EntityName,
        QueryByAttribute byAttribute => byAttribute.EntityName,
        FetchExpression fetch => FetchXmlParser.Parse(fetch.Query).EntityName,
        _ => null,
    };

    public override Operation Prepare(OrganizationRequest request, Call call)
    {
        var query = request.Require<QueryBase>("Query");
        var operation = new Operation(Name, call.Organization.Table(TableOf(request)), call, request);
        operation.Input["Query"] = query;
        return operation;
    }

    public override void Operate(Operation operation)
    {
        var query = operation.Organization.Queries.Translate(
            (QueryBase)operation.Input["Query"], operation.Call.UserId, operation.Principal.Readable);
        operation.Output["BusinessEntityCollection"] = query.Read(operation.Connection);
    }

    public override OrganizationResponse Respond(Operation operation) =>
        new RetrieveMultipleResponse { Results = { ["EntityCollection"] = operation.Output["BusinessEntityCollection"] } };
}
