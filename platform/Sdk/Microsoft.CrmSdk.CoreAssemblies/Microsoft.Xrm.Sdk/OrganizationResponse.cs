using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk.Messages;

namespace Microsoft.Xrm.Sdk;

[DataContract(Name = "OrganizationResponse", Namespace = "http://schemas.microsoft.com/xrm/2011/Contracts")]
[KnownType(typeof(OrganizationResponse))]
[KnownType(typeof(CreateMultipleResponse))]
[KnownType(typeof(UpdateMultipleResponse))]
[KnownType(typeof(UpsertMultipleResponse))]
[KnownType(typeof(AssociateResponse))]
[KnownType(typeof(DisassociateResponse))]
[KnownType(typeof(ExecuteMultipleResponse))]
[KnownType(typeof(RetrieveMultipleResponse))]
[KnownType(typeof(CreateResponse))]
[KnownType(typeof(DeleteResponse))]
[KnownType(typeof(RetrieveResponse))]
[KnownType(typeof(UpdateResponse))]
[KnownType(typeof(ExecuteTransactionResponse))]
[KnownType(typeof(UpsertResponse))]
public class OrganizationResponse : IExtensibleDataObject
{
    private ParameterCollection _results;

    public OrganizationResponse()
    {
    }

    [DataMember]
    public string ResponseName { get; set; }

    [DataMember]
    public ParameterCollection Results
    {
        get => _results ??= new ParameterCollection();
        set => _results = value;
    }

    public ExtensionDataObject ExtensionData { get; set; }

    public object this[string parameterName]
    {
        get => Results[parameterName];
        set => Results[parameterName] = value;
    }
}
